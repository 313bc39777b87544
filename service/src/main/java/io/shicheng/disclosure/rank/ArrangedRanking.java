package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.rank.band.BandRange;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Place;
import io.shicheng.disclosure.rank.band.Places;
import io.shicheng.disclosure.rank.band.Readability;
import io.shicheng.disclosure.rank.band.UnnamedAhead;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ranking with its people by name and its classes put apart, as far as it is the same for every page of it that one
 * viewer asks for. Holds keys and no name. Immutable.
 *
 * @param listed who is in it
 * @param countable how many unnamed people may be counted, if they are only counted
 * @param named people by name who have some of what is measured, best first; equal ranks in no order of their own
 * @param ranges bands of those by name in the whole network; null of those who have none of what is measured there
 * @param classes those that have some of what is measured
 * @param withoutAny the others
 * @param classRows all rows of {@code classes}, best first; empty where pseudonyms are not seen
 * @param readable whether the bands of {@code classes} can be read; null if there are none
 * @param pages in which order people of equal ranks were shown
 */
@HoldsPeople
record ArrangedRanking(
        Listed listed,
        int countable,
        List<NamedRow> named,
        Map<NodeKey, @Nullable BandRange> ranges,
        List<ClassRanks> classes,
        List<ClassRanks> withoutAny,
        List<ClassRow> classRows,
        @Nullable Boolean readable,
        OrderedPages pages) {
    /** @param block number of the block of those by name who cannot be told apart; null if it is not told */
    record NamedRow(
            Ranking.Row row,
            Place place,
            UnnamedAhead ahead,
            @Nullable Integer block) {
        NodeKey key() {
            return row.person();
        }
    }

    /**
     * Puts them apart. Time O(n log n).
     *
     * @param open of the people by name, in the network of them alone
     * @param whole of everybody
     * @param rows of the classes that have some of what is measured
     */
    static ArrangedRanking of(Ranking open, Ranking whole, Listed listed, int countable, ClassRows rows) {
        Map<AnonymityClass, ClassRanks> found = new LinkedHashMap<>();
        Map<NodeKey, @Nullable BandRange> ranges = new HashMap<>();
        Map<NodeKey, UnnamedAhead> ahead = new HashMap<>();
        Places among = new Places(whole, listed::holds);
        Places unnamed = new Places(whole, person -> listed.classOf(person) != null);
        for (Ranking.Row row : whole.rows()) {
            Place place = among.of(row);
            AnonymityClass each = listed.classOf(row.person());
            if (each != null) {
                found.merge(each, new ClassRanks(each, BandRange.of(place), row.none()), ClassRanks::with);
            } else {
                ranges.put(row.person(), row.none() ? null : BandRange.of(place));
                ahead.put(row.person(), UnnamedAhead.of(unnamed.before(row.rank()), listed.inClasses()));
            }
        }
        List<ClassRanks> classes =
                found.values().stream().filter(each -> !each.none()).toList();
        return new ArrangedRanking(
                listed,
                countable,
                named(open, listed, ahead),
                Collections.unmodifiableMap(ranges),
                classes,
                found.values().stream().filter(ClassRanks::none).toList(),
                rows.of(classes),
                classes.isEmpty() ? null : (Boolean) Readability.of(classes),
                new OrderedPages());
    }

    /** Without those who have none of what is measured. */
    private static List<NamedRow> named(Ranking open, Listed listed, Map<NodeKey, UnnamedAhead> ahead) {
        List<NamedRow> named = new ArrayList<>();
        Places places = new Places(open, listed::named);
        Blocks blocks = new Blocks();
        for (Ranking.Row row : open.rows()) {
            if (!row.none() && listed.named(row.person())) {
                named.add(new NamedRow(
                        row, places.of(row), ahead.getOrDefault(row.person(), UnnamedAhead.UNKNOWN), blocks.next(row)));
            }
        }
        return List.copyOf(named);
    }

    /** About how much memory it takes beyond the rankings that it is of. */
    long bytes() {
        long people = listed.byName() + listed.inClasses();
        return 200L * people + 400L * classRows.size();
    }

    /** Numbers blocks anew, of those alone who are shown. */
    private static final class Blocks {
        private int last;
        private int count;

        @Nullable
        Integer next(Ranking.Row row) {
            Ranking.RankInterval interval = row.interval();
            if (interval == null || interval.block() == 0) {
                return null;
            }
            count += interval.block() == last ? 0 : 1;
            last = interval.block();
            return count;
        }
    }
}
