package io.shicheng.inquiry.plan;

import io.shicheng.analysis.Measures;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.UnattainableException;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.KeyDigest;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a question asks for in whole people, why it cannot be met, and how its plan is cited. */
final class PlanTerms {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanTerms() {}

    static void check(PlanQuestion question) {
        Integer contacts = question.contacts();
        Double percent = question.reachPercent();
        if ((contacts == null) == (percent == null)) {
            throw InquiryException.of("plan.either");
        }
        if (contacts != null && contacts < 1) {
            throw InquiryException.of("plan.contacts", contacts);
        }
        if (percent != null && !(percent > 0 && percent <= 100)) {
            throw InquiryException.of("plan.reach", percent);
        }
        if (question.hops() < 1) {
            throw InquiryException.of("plan.hops", question.hops());
        }
        AimTerms.check(question);
    }

    /** How many people who have a tie must be reached: the share, rounded up, in exact arithmetic. */
    static int target(PlanQuestion question, int connected) {
        if (question.reachPercent() == null) {
            return Integer.MAX_VALUE;
        }
        return BigDecimal.valueOf(question.reachPercent())
                .multiply(BigDecimal.valueOf(connected))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    static InquiryException noCandidates(Audience audience) {
        return switch (audience) {
            case Audience.Consented(String purpose, String receiver) ->
                InquiryException.nobodyAgreed(receiver, purpose);
            case Audience.Study() -> InquiryException.of("plan.nobodyToStudy");
        };
    }

    static InquiryException floorsDoNotFit(PlanQuestion question, int groups) {
        String what = FloorBy.of(String.valueOf(question.floorBy())).code();
        return InquiryException.of(
                "plan.floorsDoNotFit", Objects.requireNonNull(question.contacts()), groups, Word.of("group", what));
    }

    static UnattainableException unattainable(int connected, int reached) {
        return new UnattainableException(connected == 0 ? 0 : (int) (100L * reached / connected));
    }

    /**
     * Whether there is room for everybody who is kept, and for one of each group that none of them is of.
     *
     * @param kept by vertex
     */
    static void checkRoom(PlanQuestion question, @Nullable Floors floors, int[] kept) {
        Integer contacts = question.contacts();
        if (contacts == null) {
            return;
        }
        if (contacts < kept.length) {
            throw InquiryException.of("plan.keptDoNotFit", contacts, kept.length);
        }
        if (floors != null) {
            long served = Arrays.stream(kept)
                    .map(vertex -> floors.groupOf()[vertex])
                    .filter(group -> group >= 0)
                    .distinct()
                    .count();
            int needed = kept.length + floors.groups() - (int) served;
            if (contacts < needed && kept.length == 0) {
                throw floorsDoNotFit(question, needed);
            }
        }
    }

    /** @param measure what is made of the question */
    static Citation citation(
            String measure, PlanQuestion question, Set<TieKind> ties, Snapshot snapshot, int[] candidates, int[] kept) {
        SortedMap<String, String> cited = new TreeMap<>();
        cited.put("ties", EnumSet.copyOf(ties).stream().map(TieKind::code).collect(Collectors.joining(",")));
        // news runs both ways along any tie
        cited.put("directions", "none");
        if (question.namespace() != null) {
            cited.put("namespace", question.namespace());
        }
        cited.put("hops", String.valueOf(question.hops()));
        if (question.contacts() != null) {
            cited.put("contacts", String.valueOf(question.contacts()));
        }
        if (question.reachPercent() != null) {
            cited.put(
                    "reach_percent", BigDecimal.valueOf(question.reachPercent()).toPlainString());
        }
        if (question.floorBy() != null) {
            cited.put("floor_by", FloorBy.of(question.floorBy()).code());
        }
        if (question.cluster() != null) {
            cited.put("cluster", question.cluster());
        }
        if (question.discipline() != null) {
            cited.put("discipline", question.discipline());
        }
        if (kept.length > 0) {
            cited.put("kept", digest(snapshot, kept));
        }
        switch (question.audience()) {
            case Audience.Consented(String purpose, String receiver) -> {
                cited.put("purpose", purpose);
                cited.put("receiver", receiver);
            }
            case Audience.Study() -> cited.put("study", "true");
        }
        if (snapshot.notProjected() > 0) {
            cited.put(
                    "not_projected",
                    snapshot.notProjected() + " of more than " + Snapshot.LARGEST_PROJECTED + " people");
        }
        cited.put("candidates", digest(snapshot, candidates));
        return new Citation(snapshot.digest(), measure, cited, 0, Measures.KERNEL_VERSION);
    }

    /** Consents come and go while the snapshot stays: this tells whether the same people could have been chosen. */
    static String digest(Snapshot snapshot, int[] candidates) {
        return KeyDigest.of(Arrays.stream(candidates).mapToObj(snapshot::key), 8);
    }
}
