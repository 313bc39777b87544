package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.band.BandRange;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Places;
import io.shicheng.disclosure.rank.band.Precision;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.disclosure.rank.band.UnnamedAhead;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands in a ranking, for themself: exactly among those who are shown to everybody, and within bounds
 * among all others, as they are told of anybody by name.
 *
 * @param rank in the open network; null where the person has none of what is measured there
 * @param named how many are ranked there, the person among them
 * @param aheadOfPercent least share of the others there that rank lower; null without a rank, and without others
 * @param unnamedAhead how many are before the person in the whole network of whom nothing is told by name
 * @param population about how many are in rankings as everybody is shown them
 * @param bandFrom,bandTo what is told of the person's class; null where it is not shown
 * @param counted whether others are told of the person at all: by name, or as one of a class
 */
public record PersonalPlace(
        @Nullable Integer rank,
        int named,
        @Nullable Integer aheadOfPercent,
        UnnamedAhead unnamedAhead,
        int population,
        @Nullable Integer bandFrom,
        @Nullable Integer bandTo,
        boolean counted) {
    /**
     * Works it out.
     *
     * @param open of those who are shown to everybody and the person, in the network of them alone
     * @param whole of everybody, in the network of this person
     * @param shown the ranking that classes are shown in, which is not the person's; asked for only where it is needed
     * @param everybody what everybody sees
     * @param countable how many unnamed people may be counted
     */
    public static PersonalPlace of(
            NodeKey person,
            Ranking open,
            Ranking whole,
            Supplier<Ranking> shown,
            PersonPolicy everybody,
            Classes classes,
            int countable) {
        List<NodeKey> people = whole.rows().stream().map(Ranking.Row::person).toList();
        Listed listed = new Listed(people, everybody, classes, countable);
        List<Ranking.Row> among = open.rows().stream()
                .filter(row -> row.person().equals(person) || listed.named(row.person()))
                .toList();
        Ranking.Row own = rowOf(person, among);
        AnonymityClass ownClass = listed.classOf(person);
        Span band = ownClass == null ? null : band(ownClass, shown.get(), listed, everybody);
        return new PersonalPlace(
                own == null ? null : 1 + count(among, row -> row.rank() < own.rank()),
                among.size(),
                own == null || among.size() < 2
                        ? null
                        : (Integer) (int) (100L * count(among, row -> row.rank() > own.rank()) / (among.size() - 1)),
                ahead(rowOf(person, whole.rows()), whole, listed),
                listed.byName() + (listed.inClasses() == 0 ? 0 : countable),
                band == null ? null : (Integer) band.from(),
                band == null ? null : (Integer) band.to(),
                listed.holds(person));
    }

    /** Null where the person has none of what is measured, or is not there. */
    private static Ranking.@Nullable Row rowOf(NodeKey person, List<Ranking.Row> rows) {
        return rows.stream()
                .filter(row -> row.person().equals(person) && !row.none())
                .findFirst()
                .orElse(null);
    }

    private static int count(List<Ranking.Row> rows, Predicate<Ranking.Row> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }

    private static UnnamedAhead ahead(Ranking.@Nullable Row own, Ranking whole, Listed listed) {
        if (own == null) {
            return UnnamedAhead.UNKNOWN;
        }
        Places unnamed = new Places(whole, each -> listed.classOf(each) != null);
        return UnnamedAhead.of(unnamed.before(own.rank()), listed.inClasses());
    }

    /** That of all of a class, or null if none of them has any of what is measured. */
    private static @Nullable Span band(AnonymityClass people, Ranking shown, Listed listed, PersonPolicy everybody) {
        Places places = new Places(shown, listed::holds);
        ClassRanks ranks = null;
        for (Ranking.Row row : shown.rows()) {
            if (people.equals(listed.classOf(row.person()))) {
                ClassRanks each = new ClassRanks(people, BandRange.of(places.of(row)), row.none());
                ranks = ranks == null ? each : ranks.with(each);
            }
        }
        return ranks == null || ranks.none() ? null : new Precision(everybody).ofClass(ranks.range());
    }
}
