package io.shicheng.disclosure.rank.band;

import io.shicheng.disclosure.answer.DisclosedRanking.Share;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Years;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of the people of each place, craft and decade are in the top tenth of a ranking. People by name are counted
 * by their own ranks where everybody is by name, else by the bands that hold them. Of the others nothing goes into it
 * but the bands of their classes: a class whose bands end within the top tenth is in it, one whose bands begin behind
 * it is not, and one across its border may be. Each of the three is counted in tens, with complementary suppression
 * along groups and along the three.
 */
public final class TopTenth {
    /** In the top tenth, across its border, behind it. */
    private static final int IN = 0;

    private static final int ACROSS = 1;
    private static final int BEHIND = 2;

    private final int last;
    private final List<ClassRanks> classes;

    /**
     * Counts for a ranking.
     *
     * @param population people ranked, as it is published
     * @param classes all that are in the list, also those of which all have none
     */
    public TopTenth(int population, List<ClassRanks> classes) {
        this.last = Math.ceilDiv(population, 10);
        this.classes = classes;
    }

    /**
     * Somebody by name; null is when they were born if it is not known, and the ranks of those who have none of what is
     * measured.
     */
    public record NamedPerson(
            NodeKey key, @Nullable Years born, @Nullable Span ranks) {}

    /** What is counted of one group. */
    private static final class Group {
        private int named;
        private int namedIn;
        private int namedBehind;
        private final int[] unnamed = new int[3];

        private int people() {
            return unnamed[IN] + unnamed[ACROSS] + unnamed[BEHIND];
        }
    }

    /**
     * The shares.
     *
     * @param placeOfNamed,placeOfUnnamed,craft of a person, or null
     */
    public Shares of(
            List<NamedPerson> named,
            Function<NodeKey, @Nullable String> placeOfNamed,
            Function<NodeKey, @Nullable String> placeOfUnnamed,
            Function<NodeKey, @Nullable String> craft) {
        return new Shares(
                last,
                disclosed(groups(named, person -> placeOfNamed.apply(person.key()), placeOfUnnamed)),
                disclosed(groups(named, person -> craft.apply(person.key()), craft)),
                disclosed(groups(named, person -> decade(person.born()), _ -> null)));
    }

    private Map<String, Group> groups(
            List<NamedPerson> named,
            Function<NamedPerson, @Nullable String> ofNamed,
            Function<NodeKey, @Nullable String> ofUnnamed) {
        Map<String, Group> groups = new TreeMap<>();
        for (NamedPerson person : named) {
            String code = ofNamed.apply(person);
            if (code != null) {
                Group group = groups.computeIfAbsent(code, _ -> new Group());
                Span ranks = person.ranks();
                group.named++;
                group.namedIn += ranks != null && ranks.to() <= last ? 1 : 0;
                group.namedBehind += ranks == null || ranks.from() > last ? 1 : 0;
            }
        }
        for (ClassRanks each : classes) {
            int side = side(each);
            for (NodeKey member : each.people().members()) {
                String code = ofUnnamed.apply(member);
                if (code != null) {
                    groups.computeIfAbsent(code, _ -> new Group()).unnamed[side]++;
                }
            }
        }
        return groups;
    }

    private int side(ClassRanks each) {
        if (each.none() || RankBands.first(each.range().from()) > last) {
            return BEHIND;
        }
        return RankBands.last(each.range().to()) <= last ? IN : ACROSS;
    }

    private static List<Share> disclosed(Map<String, Group> groups) {
        List<Group> all = List.copyOf(groups.values());
        int[] cells = new int[3 * all.size()];
        boolean[] unpublished = new boolean[cells.length];
        boolean several = all.size() > 1; // of one group alone the three are the ranking's own classes
        int[][] lines = new int[all.size() + (several ? 3 : 0)][];
        for (int side = IN; several && side <= BEHIND; side++) {
            lines[all.size() + side] = new int[all.size()];
        }
        boolean[] small = small(all);
        for (int g = 0; g < all.size(); g++) {
            lines[g] = new int[] {3 * g, 3 * g + 1, 3 * g + 2};
            for (int side = IN; side <= BEHIND; side++) {
                cells[3 * g + side] = all.get(g).unnamed[side];
                unpublished[3 * g + side] = small[g];
                if (several) {
                    lines[all.size() + side][g] = 3 * g + side;
                }
            }
        }
        Suppression table = Suppression.of(cells, unpublished, lines);
        List<Share> shares = new ArrayList<>();
        int g = 0;
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            int people = small[g] ? 0 : table.total(g);
            Share share =
                    share(group.getKey(), group.getValue(), people, table.cell(3 * g), table.cell(3 * g + BEHIND));
            if (share.people() >= Suppression.FEWEST) {
                shares.add(share);
            }
            g++;
        }
        return List.copyOf(shares);
    }

    /** Groups whose number may not be told. */
    private static boolean[] small(List<Group> groups) {
        int[] people = groups.stream().mapToInt(Group::people).toArray();
        int[] line = new int[people.length];
        for (int g = 0; g < line.length; g++) {
            line[g] = g;
        }
        Suppression totals = Suppression.of(people, line);
        boolean[] small = new boolean[people.length];
        for (int g = 0; g < small.length; g++) {
            small[g] = totals.suppressed(g);
        }
        return small;
    }

    /** At least and at most: from none to nine more are behind each count in tens. */
    private static Share share(String code, Group group, int unnamed, int in, int behind) {
        int more = unnamed == 0 ? 0 : Suppression.FEWEST - 1;
        int people = group.named + unnamed;
        int notBehind = group.named - group.namedBehind + unnamed + more - behind;
        int least = people == 0 ? 0 : 100 * (group.namedIn + in) / (people + more);
        int most = people == 0 ? 0 : Math.min(100, Math.ceilDiv(100 * notBehind, people));
        return new Share(code, people, least, Math.max(least, most));
    }

    private static @Nullable String decade(@Nullable Years born) {
        Integer from = born == null ? null : born.from();
        Integer to = born == null ? null : born.to();
        if (from == null || to == null || Math.floorDiv(from, 10) != Math.floorDiv(to, 10)) {
            return null;
        }
        return String.valueOf(Math.floorDiv(from, 10) * 10);
    }
}
