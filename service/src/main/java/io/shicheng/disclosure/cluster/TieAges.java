package io.shicheng.disclosure.cluster;

import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Years;
import io.shicheng.disclosure.overview.DisclosedClusters.Span;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the ties of each part began, by spans of years. A tie counts in each part in which a person at one of its ends
 * is. Those of people by name are counted one by one, all others in tens where at least ten unnamed people are behind
 * them.
 *
 * <p>Which years are told follows from the ties of people by name and from what is told of the others, and from no
 * single tie of theirs.
 */
@HoldsPeople
final class TieAges {
    /** Where somebody unnamed is counted: in these years whoever lives may have begun something. */
    private static final int FIRST_OF_THE_LIVING = 1950;

    private static final int LAST_OF_THE_LIVING = 2049;
    private static final int MOST_SPANS = 24;
    /** One tie in so many at either end may lie outside, and is counted in the first or last span. */
    private static final int OUTLYING = 500;

    private static final int[] SPAN_YEARS = {1, 2, 5, 10, 20, 50, 100, 200};

    private final CountedPeople people;
    private final Partition parts;
    private final List<Begun> begun;
    private final @Nullable Span years;
    private final int length;
    private final int[][] named;
    private final Suppression others;

    /** A tie of which a year is known; what is at its other end is no person, or a vertex. */
    private record Begun(int year, int one, int other) {
        static final int NOBODY = -1;
    }

    /** @param things organisations and works that are shown by name: ties to others are not counted */
    TieAges(CountedPeople people, Partition parts, List<Tie> ties, Set<NodeKey> things) {
        this.people = people;
        this.parts = parts;
        this.begun = begun(ties, things);
        this.years = years();
        this.length = years == null ? 1 : length(years);
        this.named = new int[parts.parts()][count()];
        this.others = counted();
    }

    /** Those that are not empty before the first and after the last of which something is told. */
    List<Span> spans() {
        return IntStream.range(first(), end()).mapToObj(this::span).toList();
    }

    /** How many ties of a part began in each span; 0 for none or too few to say. */
    List<Integer> of(int part) {
        return IntStream.range(first(), end())
                .mapToObj(span -> told(part, span))
                .toList();
    }

    private int first() {
        return IntStream.range(0, count()).filter(this::isTold).findFirst().orElse(0);
    }

    private int end() {
        return IntStream.range(0, count()).filter(this::isTold).max().orElse(-1) + 1;
    }

    private boolean isTold(int span) {
        return IntStream.range(0, parts.parts()).anyMatch(part -> told(part, span) > 0);
    }

    private int told(int part, int span) {
        return named[part][span] + others.cell(part * count() + span);
    }

    private List<Begun> begun(List<Tie> ties, Set<NodeKey> things) {
        List<Begun> known = new ArrayList<>();
        for (Tie tie : ties) {
            int one = vertex(tie.from());
            int other = tie.kind().twoMode() ? Begun.NOBODY : vertex(tie.to());
            boolean counts = one >= 0 && (tie.kind().twoMode() ? things.contains(tie.to()) : other >= 0);
            Integer year = year(Years.of(tie.facts().since()));
            if (counts && year != null) {
                known.add(new Begun(year, one, other));
            }
        }
        return known;
    }

    private int vertex(NodeKey person) {
        OptionalInt vertex = people.whole().vertexOf(person);
        return vertex.isPresent() && people.counted(vertex.getAsInt()) ? vertex.getAsInt() : -1;
    }

    private static @Nullable Integer year(@Nullable Years years) {
        return years == null ? null : years.from() == null ? years.to() : years.from();
    }

    private boolean byName(Begun tie) {
        return people.named()[tie.one] && (tie.other < 0 || people.named()[tie.other]);
    }

    /** Of ties by name but for the very first and last, and where somebody unnamed is counted those of the living. */
    private @Nullable Span years() {
        int[] known = begun.stream()
                .filter(this::byName)
                .mapToInt(Begun::year)
                .sorted()
                .toArray();
        int left = known.length / OUTLYING;
        boolean living = IntStream.range(0, people.unnamed().length).anyMatch(v -> people.unnamed()[v]);
        if (known.length == 0) {
            return living ? new Span(FIRST_OF_THE_LIVING, LAST_OF_THE_LIVING) : null;
        }
        int from = known[left];
        int to = known[known.length - 1 - left];
        return living
                ? new Span(Math.min(from, FIRST_OF_THE_LIVING), Math.max(to, LAST_OF_THE_LIVING))
                : new Span(from, to);
    }

    private static int length(Span years) {
        return Arrays.stream(SPAN_YEARS)
                .filter(each -> (years.to() - years.from()) / each < MOST_SPANS)
                .findFirst()
                .orElse((years.to() - years.from()) / MOST_SPANS + 1);
    }

    private int start() {
        return years == null ? 0 : Math.floorDiv(years.from(), length) * length;
    }

    private int count() {
        return years == null ? 0 : (years.to() - start()) / length + 1;
    }

    private Span span(int span) {
        return new Span(start() + span * length, start() + (span + 1) * length - 1);
    }

    private int spanOf(Begun tie) {
        return years == null ? 0 : (Math.clamp(tie.year, years.from(), years.to()) - start()) / length;
    }

    private Suppression counted() {
        int spans = count();
        int[] cells = new int[parts.parts() * spans];
        BitSet[] behind = new BitSet[cells.length];
        Arrays.setAll(behind, cell -> new BitSet());
        for (Begun tie : spans == 0 ? List.<Begun>of() : begun) {
            for (int part : parts(tie)) {
                if (byName(tie)) {
                    named[part][spanOf(tie)]++;
                } else {
                    int cell = part * spans + spanOf(tie);
                    cells[cell]++;
                    addUnnamed(behind[cell], tie);
                }
            }
        }
        boolean[] unpublished = new boolean[cells.length];
        Arrays.fill(unpublished, parts.rest() * spans, cells.length, true);
        int[] people = Arrays.stream(behind).mapToInt(BitSet::cardinality).toArray();
        return Suppression.ofSeveral(cells, people, unpublished, lines(spans));
    }

    private Set<Integer> parts(Begun tie) {
        Set<Integer> of = new TreeSet<>();
        of.add(parts.partOf()[tie.one]);
        if (tie.other >= 0) {
            of.add(parts.partOf()[tie.other]);
        }
        return of;
    }

    private void addUnnamed(BitSet behind, Begun tie) {
        if (people.unnamed()[tie.one]) {
            behind.set(tie.one);
        }
        if (tie.other >= 0 && people.unnamed()[tie.other]) {
            behind.set(tie.other);
        }
    }

    /** As if it were known how many ties of each part have a year. */
    private int[][] lines(int spans) {
        return IntStream.range(0, parts.parts())
                .mapToObj(part ->
                        IntStream.range(part * spans, (part + 1) * spans).toArray())
                .toArray(int[][]::new);
    }
}
