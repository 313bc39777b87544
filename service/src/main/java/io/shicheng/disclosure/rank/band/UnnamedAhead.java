package io.shicheng.disclosure.rank.band;

import io.shicheng.disclosure.count.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * How many people without a name are before somebody in the whole network: from a band to another, so that neither how
 * many are before, nor how many are not, is ever bounded to fewer than ten, and two people by name who follow each
 * other do not tell how many are between them. The bands are those of ranks: 0–9, 10–24, 25–49, 50–99, 100–249 and so
 * on.
 *
 * @param from,to null where there are too few to say
 */
public record UnnamedAhead(@Nullable Integer from, @Nullable Integer to) {
    /** Nothing is said. */
    public static final UnnamedAhead UNKNOWN = new UnnamedAhead(null, null);

    /**
     * How many stand before, of how many in all.
     *
     * @param all of whom tens are published
     */
    public static UnnamedAhead of(int before, int all) {
        int told = Suppression.rounded(all);
        if (told == 0) {
            return UNKNOWN;
        }
        int band = RankBands.bandOf(before + 1);
        int widest = band;
        while (widest > 0 && told - least(widest) < Suppression.FEWEST) {
            widest--;
        }
        int most = widest < band || told - most(band) < Suppression.FEWEST ? told + Suppression.FEWEST - 1 : most(band);
        return new UnnamedAhead(least(widest), most);
    }

    private static int least(int band) {
        return RankBands.first(band) - 1;
    }

    private static int most(int band) {
        return RankBands.last(band) - 1;
    }
}
