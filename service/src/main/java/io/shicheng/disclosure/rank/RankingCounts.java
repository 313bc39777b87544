package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.count.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a ranking. People by name are counted one by one, the others in tens: those who have none of what is
 * measured and those who have some are two cells of a table with a published total, so neither is told where it would
 * tell of fewer than ten in the other.
 *
 * @param named by name
 * @param namedNone those of them who have none of what is measured
 * @param unnamed the others, in tens
 * @param unnamedNone those of them in classes of which all have none, in tens; 0 where too few to say
 * @param outside the other classes together, in tens; null if there are none or too few to say
 */
record RankingCounts(
        int named,
        int namedNone,
        int unnamed,
        int unnamedNone,
        @Nullable Integer outside) {
    /**
     * Counts.
     *
     * @param unnamed what is published of all unnamed people, in tens
     * @param inClasses how many there are
     * @param withoutAny how many of them are in classes of which all have none
     */
    static RankingCounts of(int named, int namedNone, int unnamed, int inClasses, int withoutAny) {
        int withSome = inClasses - withoutAny;
        if (withSome == 0 || withoutAny == 0) { // one cell, which is the total
            Integer all = unnamed == 0 ? null : (Integer) unnamed;
            return new RankingCounts(
                    named, namedNone, unnamed, withSome == 0 ? unnamed : 0, withSome == 0 ? null : all);
        }
        Suppression table = Suppression.of(new int[] {withoutAny, withSome}, new int[] {0, 1});
        if (table.suppressed(0) || table.suppressed(1)) {
            return new RankingCounts(named, namedNone, unnamed, 0, unnamed == 0 ? null : (Integer) unnamed);
        }
        return new RankingCounts(named, namedNone, unnamed, table.cell(0), table.cell(1));
    }
}
