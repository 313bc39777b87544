package io.shicheng.disclosure.map;

import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an organisation or work, and as what: those who are drawn by name, and of the others tens. How many
 * unnamed people founded or convene something is never told.
 *
 * @param unnamed tens of all unnamed people who take part, whatever as
 */
@HoldsPeople
public record ThingParts(List<Part> parts, int unnamed) {
    /** Of what nobody takes part in. */
    public static final ThingParts NONE = new ThingParts(List.of(), 0);

    /**
     * People who take part as the same.
     *
     * @param role of a credit; null where none is held, and of organisations
     * @param named rows of those by name, in rising order
     * @param unnamed tens of the others; 0 for none or too few to say
     */
    public record Part(TieKind kind, @Nullable String role, List<Integer> named, int unnamed) {}

    private record As(TieKind kind, @Nullable String role) implements Comparable<As> {
        private static final Comparator<As> ORDER = Comparator.comparing((As as) -> !as.kind.gathers())
                .thenComparing(As::kind)
                .thenComparing(As::role, Comparator.nullsLast(Comparator.naturalOrder()));

        @Override
        public int compareTo(As other) {
            return ORDER.compare(this, other);
        }
    }

    /** Those of one thing, while they are gathered. */
    @HoldsPeople
    private static final class Gathered {
        private final Map<As, Set<Integer>> named = new TreeMap<>();
        private final Map<As, Set<NodeKey>> unnamed = new TreeMap<>();

        ThingParts told(boolean others) {
            Set<As> all = new TreeSet<>(named.keySet());
            all.addAll(unnamed.keySet());
            List<As> order = List.copyOf(all);
            int[] cells = order.stream()
                    .mapToInt(as -> unnamed.getOrDefault(as, Set.of()).size())
                    .toArray();
            boolean[] unpublished = new boolean[cells.length];
            int[] line = new int[cells.length];
            for (int cell = 0; cell < cells.length; cell++) {
                unpublished[cell] = order.get(cell).kind().gathers();
                line[cell] = cell;
            }
            Suppression table = Suppression.of(cells, unpublished, line);
            List<Part> parts = new ArrayList<>();
            for (int cell = 0; cell < cells.length; cell++) {
                As as = order.get(cell);
                List<Integer> rows =
                        named.getOrDefault(as, Set.of()).stream().sorted().toList();
                int more = others ? table.cell(cell) : 0;
                if (!rows.isEmpty() || more > 0) {
                    parts.add(new Part(as.kind(), as.role(), rows, more));
                }
            }
            Set<NodeKey> people = new HashSet<>();
            unnamed.values().forEach(people::addAll);
            return new ThingParts(parts, others ? Suppression.rounded(people.size()) : 0);
        }
    }

    /**
     * Of all that is drawn and is no person.
     *
     * @param rows of what is drawn by name
     */
    static Map<NodeKey, ThingParts> of(DrawnNetwork network, Map<NodeKey, Integer> rows) {
        Map<NodeKey, Gathered> gathered = new HashMap<>();
        for (Tie tie : network.listing().ties()) {
            if (tie.kind().twoMode() && rows.containsKey(tie.to())) {
                Gathered of = gathered.computeIfAbsent(tie.to(), _ -> new Gathered());
                As as = new As(
                        tie.kind(),
                        tie.kind() == TieKind.CREDITED_ON ? tie.facts().role() : null);
                Integer row = rows.get(tie.from());
                if (row != null) {
                    of.named.computeIfAbsent(as, _ -> new HashSet<>()).add(row);
                } else if (network.classes().of(tie.from()) != null) {
                    of.unnamed.computeIfAbsent(as, _ -> new HashSet<>()).add(tie.from());
                }
            }
        }
        // of a place or namespace alone few may take part: its others are not counted
        boolean others =
                network.onlyCluster() == null && network.snapshot().spec().namespace() == null;
        Map<NodeKey, ThingParts> parts = new HashMap<>();
        gathered.forEach((thing, of) -> parts.put(thing, of.told(others)));
        return parts;
    }
}
