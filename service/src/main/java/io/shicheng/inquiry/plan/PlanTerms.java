package io.shicheng.inquiry.plan;

import io.shicheng.analysis.Measures;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.PlanException;
import io.shicheng.inquiry.result.PlanException.Reason;
import io.shicheng.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a question asks for in whole people, why it cannot be met, and how its plan is cited. */
final class PlanTerms {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanTerms() {}

    static void check(PlanQuestion question) {
        Integer contacts = question.contacts();
        Double percent = question.reachPercent();
        if ((contacts == null) == (percent == null)) {
            throw new PlanException(
                    Reason.BAD_REQUEST,
                    "either",
                    "A plan needs either a number of contacts or a share to reach. Maybe 20 contacts?");
        }
        if (contacts != null && contacts < 1) {
            throw new PlanException(
                    Reason.BAD_REQUEST,
                    "contacts",
                    "The contacts (" + contacts + ") must be at least 1. Maybe 20?",
                    contacts);
        }
        if (percent != null && !(percent > 0 && percent <= 100)) {
            throw new PlanException(
                    Reason.BAD_REQUEST,
                    "reach",
                    "The reach (" + percent + ") must be above 0 and at most 100 percent. Maybe 50?",
                    percent);
        }
        if (question.hops() < 1) {
            throw new PlanException(
                    Reason.BAD_REQUEST,
                    "hops",
                    "The hops (" + question.hops() + ") must be at least 1. Maybe 1?",
                    question.hops());
        }
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

    static PlanException noCandidates(Audience audience) {
        return switch (audience) {
            case Audience.Consented(String purpose, String receiver) ->
                new PlanException(
                        Reason.NO_CANDIDATES,
                        "nobody",
                        "Nobody agreed to be contacted by " + receiver + " for " + purpose
                                + ". Maybe the consents are not imported yet, or have expired?",
                        receiver,
                        purpose);
            case Audience.Study() ->
                new PlanException(
                        Reason.NO_CANDIDATES,
                        "nobodyToStudy",
                        "There is nobody historical or generated to study. Maybe import a register of historical people?");
        };
    }

    static PlanException floorsDoNotFit(PlanQuestion question, int groups) {
        String what = FloorBy.of(String.valueOf(question.floorBy())).code();
        return new PlanException(
                Reason.FLOORS_DO_NOT_FIT,
                "floorsDoNotFit",
                "The contacts (" + question.contacts() + ") are fewer than the " + groups + " groups by " + what
                        + " that have a candidate. Maybe " + groups + "?",
                Objects.requireNonNull(question.contacts()),
                groups,
                what);
    }

    static PlanException notAttainable(PlanQuestion question, int target, int connected, int reached, int candidates) {
        BigDecimal percent = connected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * reached)
                        .divide(BigDecimal.valueOf(connected), 1, RoundingMode.FLOOR)
                        .stripTrailingZeros();
        return new PlanException(
                Reason.NOT_ATTAINABLE,
                "notAttainable",
                "The reach (" + question.reachPercent() + " %, " + target + " of " + connected
                        + " people who have such ties) cannot be met: all " + candidates + " candidates together reach "
                        + reached + " within " + question.hops() + (question.hops() == 1 ? " hop" : " hops")
                        + ". Maybe "
                        + percent.toPlainString() + ", or more hops?",
                Objects.requireNonNull(question.reachPercent()),
                percent.setScale(0, RoundingMode.FLOOR).toPlainString(),
                question.hops());
    }

    static Citation citation(PlanQuestion question, Set<TieKind> ties, Snapshot snapshot, int[] candidates) {
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
        return new Citation(snapshot.digest(), "coverage", cited, 0, Measures.KERNEL_VERSION);
    }

    /** Consents come and go while the snapshot stays: this tells whether the same people could have been chosen. */
    private static String digest(Snapshot snapshot, int[] candidates) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int candidate : candidates) {
                digest.update(snapshot.key(candidate).value().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
