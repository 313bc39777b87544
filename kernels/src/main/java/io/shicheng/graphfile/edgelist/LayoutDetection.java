package io.shicheng.graphfile.edgelist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the layout of an edge list from its beginning: what parts its values is what gives most lines, from the first
 * on, the same columns; a heading is known by its words, or by being text where all below are numbers.
 */
public final class LayoutDetection {
    private static final String SEP = "sep=";

    private final byte[] head;
    private final int end;
    private final boolean whole;
    private int start;
    private long linesBefore;

    private LayoutDetection(byte[] head, boolean whole) {
        this.head = head;
        this.whole = whole;
        this.end = whole ? head.length : lastLineEnd(head);
    }

    /**
     * @param head how the file begins
     * @param whole whether that is all of it
     * @throws EdgeListProblem if that is no edge list
     */
    public static Layout of(byte[] head, boolean whole) {
        LayoutDetection detection = new LayoutDetection(head, whole);
        Layout plain = PlainHead.of(head, detection.end);
        if (plain != null) {
            return plain;
        }
        Separator named = detection.named();
        Sample best = detection.best(named);
        return new LayoutFinder(best, detection.linesBefore, detection.loneReturns()).layout();
    }

    private static int lastLineEnd(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n' && head[end - 1] != '\r') {
            end--;
        }
        return end == 0 ? head.length : end;
    }

    /** The separator that a first line {@code sep=;} names, or null; what comes before the edges is then behind it. */
    private @Nullable Separator named() {
        int from = end >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb ? 3 : 0;
        int stop = from;
        while (stop < end && head[stop] != '\n' && head[stop] != '\r') {
            stop++;
        }
        String line = new String(head, from, stop - from, StandardCharsets.ISO_8859_1).replace("\"", "");
        if (!line.toLowerCase(Locale.ROOT).startsWith(SEP) || line.strip().length() > SEP.length() + 2) {
            return null;
        }
        String name = line.substring(SEP.length());
        for (Separator each : Separator.values()) {
            if (name.startsWith(String.valueOf((char) each.character()))
                    || each == Separator.TAB && name.startsWith("\\t")) {
                boolean both = stop + 1 < end && head[stop] == '\r' && head[stop + 1] == '\n';
                start = Math.min(end, stop + (both ? 2 : 1));
                linesBefore = 1;
                return each;
            }
        }
        throw new EdgeListProblem("unknown_separator", 1, name.strip());
    }

    private Sample best(@Nullable Separator named) {
        List<Sample> samples = new ArrayList<>();
        EdgeListProblem problem = new EdgeListProblem("no_edges", 0, null);
        for (Separator each : Separator.values()) {
            if (named == each || named == null && (each == Separator.BLANKS || holds(each.character()))) {
                Sample sample = Sample.of(head, start, end, whole, linesBefore, each);
                if (!sample.rows.isEmpty()) {
                    samples.add(sample);
                } else if (sample.problem != null) {
                    problem = sample.problem;
                }
            }
        }
        if (samples.isEmpty()) {
            throw problem;
        }
        Sample best = samples.stream().min(order(samples)).orElseThrow();
        if (best.fitting == 0 && problem.line() > 0) {
            throw problem;
        }
        return best;
    }

    private boolean holds(byte character) {
        for (int i = start; i < end; i++) {
            if (head[i] == character) {
                return true;
            }
        }
        return false;
    }

    /** The better sample first; of equal ones, the one whose separator comes first. */
    private static Comparator<Sample> order(List<Sample> samples) {
        return Comparator.comparing((Sample sample) -> sample.ends == null)
                .thenComparing(Sample::holdsTabs)
                .thenComparing(Sample::leavesSeparators)
                .thenComparing(sample -> !sample.fitsAll())
                .thenComparing(
                        sample -> samples.stream().anyMatch(other -> other != sample && sample.partsLastValueOf(other)))
                .thenComparing(sample -> !sample.thirdIsNumber())
                .thenComparing(sample -> -sample.fitting)
                .thenComparing(sample -> sample.separator);
    }

    /** Whether a carriage return ends a line alone. */
    private boolean loneReturns() {
        for (int i = start; i + 1 < end; i++) {
            if (head[i] == '\r' && head[i + 1] != '\n') {
                return true;
            }
        }
        return start < end && whole && head[end - 1] == '\r';
    }
}
