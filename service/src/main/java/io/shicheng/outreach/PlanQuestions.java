package io.shicheng.outreach;

import io.shicheng.analysis.Measures;
import io.shicheng.graph.TieKind;
import io.shicheng.outreach.PlanException.Reason;
import io.shicheng.outreach.PlanRequest.Audience;
import io.shicheng.ranking.Citation;
import io.shicheng.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a request asks for in whole people, why it cannot be met, and how its plan is cited. */
final class PlanQuestions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanQuestions() {}

    static void check(PlanRequest request) {
        Integer contacts = request.contacts();
        Double percent = request.reachPercent();
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
        if (request.hops() < 1) {
            throw new PlanException(
                    Reason.BAD_REQUEST,
                    "hops",
                    "The hops (" + request.hops() + ") must be at least 1. Maybe 1?",
                    request.hops());
        }
    }

    /** How many people who have a tie must be reached: the share, rounded up, in exact arithmetic. */
    static int target(PlanRequest request, int connected) {
        if (request.reachPercent() == null) {
            return Integer.MAX_VALUE;
        }
        return BigDecimal.valueOf(request.reachPercent())
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

    static PlanException floorsDoNotFit(PlanRequest request, int groups) {
        String what = String.valueOf(request.floorBy()).toLowerCase(Locale.ROOT);
        return new PlanException(
                Reason.FLOORS_DO_NOT_FIT,
                "floorsDoNotFit",
                "The contacts (" + request.contacts() + ") are fewer than the " + groups + " groups by " + what
                        + " that have a candidate. Maybe " + groups + "?",
                Objects.requireNonNull(request.contacts()),
                groups,
                what);
    }

    static PlanException notAttainable(PlanRequest request, int target, int connected, int reached, int candidates) {
        BigDecimal percent = connected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * reached)
                        .divide(BigDecimal.valueOf(connected), 1, RoundingMode.FLOOR)
                        .stripTrailingZeros();
        return new PlanException(
                Reason.NOT_ATTAINABLE,
                "notAttainable",
                "The reach (" + request.reachPercent() + " %, " + target + " of " + connected
                        + " people who have such ties) cannot be met: all " + candidates + " candidates together reach "
                        + reached + " within " + request.hops() + (request.hops() == 1 ? " hop" : " hops") + ". Maybe "
                        + percent.toPlainString() + ", or more hops?",
                Objects.requireNonNull(request.reachPercent()),
                percent.setScale(0, RoundingMode.FLOOR).toPlainString(),
                request.hops());
    }

    static Citation citation(PlanRequest request, Set<TieKind> ties, Snapshot snapshot, int[] candidates) {
        SortedMap<String, String> cited = new TreeMap<>();
        cited.put("ties", EnumSet.copyOf(ties).stream().map(TieKind::code).collect(Collectors.joining(",")));
        // news runs both ways along any tie
        cited.put("directions", "none");
        if (request.namespace() != null) {
            cited.put("namespace", request.namespace());
        }
        cited.put("hops", String.valueOf(request.hops()));
        if (request.contacts() != null) {
            cited.put("contacts", String.valueOf(request.contacts()));
        }
        if (request.reachPercent() != null) {
            cited.put(
                    "reach_percent", BigDecimal.valueOf(request.reachPercent()).toPlainString());
        }
        if (request.floorBy() != null) {
            cited.put("floor_by", request.floorBy().name().toLowerCase(Locale.ROOT));
        }
        switch (request.audience()) {
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
