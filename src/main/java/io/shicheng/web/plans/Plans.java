package io.shicheng.web.plans;

import io.shicheng.disclosure.DisclosedPlan;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Plans since the service started. Only the question is kept, a digest of the answer, and which rows were confirmed: each
 * reading makes the plan again, so that nobody who withdrew a consent since is on it. If it is then another, it has to be
 * asked for and confirmed anew.
 */
@Component
class Plans {
    private static final int REMEMBERED = 200;
    private final Disclosure disclosure;
    private final Viewer viewer;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(PlanQuestion question, byte[] digest, Set<Integer> confirmed) {}

    /** A plan as of now, and which of its rows, by their order, are confirmed. */
    record Current(String id, DisclosedPlan plan, Set<Integer> confirmed) {}

    Plans(Disclosure disclosure, Viewer viewer) {
        this.disclosure = disclosure;
        this.viewer = viewer;
    }

    Current make(PlanQuestion question, RunControl control) {
        DisclosedPlan plan = disclosure.plan(viewer, question, control);
        String id = UUID.randomUUID().toString();
        synchronized (kept) {
            kept.put(id, new Kept(question, digest(plan), Set.of()));
            if (kept.size() > REMEMBERED) {
                kept.pollFirstEntry();
            }
        }
        return new Current(id, plan, Set.of());
    }

    /** @throws ApiException with {@code unknown_plan} or {@code plan_outdated} */
    Current read(String id, RunControl control) {
        Kept known = known(id);
        DisclosedPlan plan = disclosure.plan(viewer, known.question(), control);
        if (!MessageDigest.isEqual(known.digest(), digest(plan))) {
            throw new ApiException(ProblemCode.PLAN_OUTDATED, "id", id);
        }
        return new Current(id, plan, known(id).confirmed());
    }

    /**
     * Confirms rows, besides those confirmed before.
     *
     * @param rows by their order; empty for the whole plan
     */
    Current confirm(String id, List<Integer> rows, RunControl control) {
        if (!(viewer instanceof Viewer.Staff)) {
            throw new ApiException(ProblemCode.NOT_ALLOWED);
        }
        Current current = read(id, control);
        if (current.plan().study()) {
            throw new ApiException(ProblemCode.STUDY_PLAN, "id", id);
        }
        Set<Integer> all = new TreeSet<>();
        current.plan().rows().forEach(row -> all.add(row.order()));
        for (Integer row : rows) {
            if (!all.contains(row)) {
                throw new ApiException(ProblemCode.UNKNOWN_ROW, "rows", String.valueOf(row));
            }
        }
        synchronized (kept) {
            Kept before = known(id);
            Set<Integer> confirmed = new TreeSet<>(before.confirmed());
            confirmed.addAll(rows.isEmpty() ? all : rows);
            Set<Integer> now = Set.copyOf(confirmed);
            kept.put(id, new Kept(before.question(), before.digest(), now));
            return new Current(id, current.plan(), now);
        }
    }

    private Kept known(String id) {
        synchronized (kept) {
            Kept known = kept.get(id);
            if (known == null) {
                throw new ApiException(ProblemCode.UNKNOWN_PLAN, "id", id);
            }
            return known;
        }
    }

    private static byte[] digest(DisclosedPlan plan) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plan.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
