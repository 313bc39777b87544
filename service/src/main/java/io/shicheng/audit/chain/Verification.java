package io.shicheng.audit.chain;

import io.shicheng.audit.AuditReport;
import io.shicheng.audit.AuditReport.Finding;
import io.shicheng.audit.AuditReport.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks along the chain from the checkpoint to the head, and names each entry that is not as it was written. */
final class Verification {
    private final List<Spot> spots = new ArrayList<>();
    private final Set<Long> numbers = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Seal seal;
    private final Link start;
    private long expected;
    private byte @Nullable [] previous;

    /** A line and where it stands; null if it is no entry. */
    private record Spot(@Nullable Line line, boolean headLost, Path file, long lineNumber) {}

    /** @param start the checkpoint */
    Verification(Seal seal, Link start) {
        this.seal = seal;
        this.start = start;
        this.expected = start.number() + 1;
        this.previous = start.seal();
    }

    void read(List<Segments.Extent> segments) throws IOException {
        for (Segments.Extent segment : segments) {
            Segments.read(segment, this::add);
        }
    }

    private void add(Path file, long lineNumber, String text) {
        Line line = Line.parse(text, seal).orElse(null);
        if (line == null) {
            spots.add(new Spot(null, false, file, lineNumber));
            return;
        }
        if (line.sealed() && line.link().number() <= start.number()) {
            return; // cut off; its file is still there because the cut was interrupted
        }
        boolean headLost = line.sealed() && ChainedLog.tellsOfLostHead(line);
        // the text is of no more use, and may be long
        spots.add(new Spot(new Line(line.link(), line.previous(), line.sealed(), ""), headLost, file, lineNumber));
        if (line.sealed()) {
            numbers.add(line.link().number());
        }
    }

    AuditReport report(Optional<Head.Known> head, Optional<Link> noted) {
        Set<Long> seen = new HashSet<>();
        for (Spot spot : spots) {
            check(spot, seen);
        }
        checkEnd(head);
        noted.ifPresent(this::checkNoted);
        String last = head.map(Head.Known::last).map(Link::text).orElse("");
        return new AuditReport(spots.size(), start.number() + 1, last, List.copyOf(findings));
    }

    private void check(Spot spot, Set<Long> seen) {
        Line line = spot.line();
        if (line == null || !line.sealed()) {
            if (numbers.contains(expected) && !seen.contains(expected)) {
                found(Kind.INSERTED, expected, expected, spot);
                return;
            }
            found(Kind.CHANGED, expected, expected, spot);
            seen.add(expected);
            expected++;
            // whether the next one follows cannot be told if the seal was changed too
            previous = null;
            return;
        }
        long number = line.link().number();
        if (number < expected) {
            found(Kind.REORDERED, number, number, spot);
            seen.add(number);
            return;
        }
        if (number > expected) {
            missing(number, seen, spot);
        } else if (previous != null && !Arrays.equals(previous, line.previous())) {
            found(Kind.BROKEN, number, number, spot);
        }
        if (spot.headLost()) {
            found(Kind.HEAD, number, number, spot);
        }
        seen.add(number);
        expected = number + 1;
        previous = line.link().seal();
    }

    /** Entries were expected before this one: those that come later are told there. */
    private void missing(long number, Set<Long> seen, Spot spot) {
        long from = expected;
        while (from < number) {
            boolean cut = !numbers.contains(from) || seen.contains(from);
            long to = from;
            while (to + 1 < number && (!numbers.contains(to + 1) || seen.contains(to + 1)) == cut) {
                to++;
            }
            if (cut) {
                found(Kind.CUT, from, to, spot);
            }
            from = to + 1;
        }
    }

    private void checkEnd(Optional<Head.Known> head) {
        if (head.isEmpty()) {
            if (!spots.isEmpty() || start.number() > 0) {
                findings.add(new Finding(Kind.HEAD, expected - 1, expected - 1, null, 0));
            }
        } else if (head.get().last().number() >= expected) {
            findings.add(new Finding(Kind.CUT, expected, head.get().last().number(), null, 0));
        } else if (head.get().lacks(expected - 1)) {
            findings.add(new Finding(Kind.HEAD, expected - 1, expected - 1, null, 0));
        } else {
            checkNoted(head.get().last());
        }
    }

    /** The entry of this number must be the one that was known by this seal. */
    private void checkNoted(Link known) {
        if (known.number() <= start.number()) {
            return;
        }
        for (Spot spot : spots) {
            if (spot.line() != null && spot.line().link().number() == known.number()) {
                if (!spot.line().link().same(known)) {
                    found(Kind.CHANGED, known.number(), known.number(), spot);
                }
                return;
            }
        }
        boolean told = findings.stream()
                .anyMatch(finding -> finding.from() <= known.number() && finding.to() >= known.number());
        if (!told) {
            findings.add(new Finding(Kind.CUT, known.number(), known.number(), null, 0));
        }
    }

    private void found(Kind kind, long from, long to, Spot spot) {
        findings.add(new Finding(kind, from, to, String.valueOf(spot.file().getFileName()), spot.lineNumber()));
    }
}
