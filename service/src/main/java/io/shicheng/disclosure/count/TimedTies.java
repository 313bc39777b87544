package io.shicheng.disclosure.count;

import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.time.TimeCounts;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of how many ties the lives of people decide about in a year: those among historical people one by
 * one, others in tens. Of one namespace the others are not counted: few people may be in it. Where all are of
 * historical people the numbers are exact; else each is too low by less than ten.
 *
 * @param boundedByLives that have no dates, or half a range, and count because both ends can have lived
 * @param leftOutByLives that are left out because not both ends can have lived
 * @param undated that are left out because neither dates nor lives say when they held
 */
public record TimedTies(long boundedByLives, long leftOutByLives, long undated) {
    /** Null for a snapshot of no year. */
    public static @Nullable TimedTies of(@Nullable TimeCounts counts, SnapshotSpec spec) {
        boolean others = spec.namespace() == null;
        return counts == null
                ? null
                : new TimedTies(
                        told(counts.boundedByLives(), others),
                        told(counts.leftOutByLives(), others),
                        told(counts.undated(), others));
    }

    /** Adds the numbers to a citation, under the names by which all results have them; nothing for no year. */
    public static void cite(@Nullable TimeCounts counts, SnapshotSpec spec, SortedMap<String, String> citation) {
        TimedTies told = of(counts, spec);
        if (told != null) {
            citation.put("ties_bounded_by_lives", String.valueOf(told.boundedByLives));
            citation.put("ties_left_out_by_lives", String.valueOf(told.leftOutByLives));
            citation.put("ties_undated", String.valueOf(told.undated));
        }
    }

    private static long told(TimeCounts.Count count, boolean others) {
        return count.historical() + (others ? Suppression.rounded(count.others()) : 0);
    }
}
