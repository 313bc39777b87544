package io.shicheng.disclosure.rank.band;

import java.util.Comparator;
import java.util.List;

/**
 * Whether bands are narrow enough to compare people by: at the top, where a ranking is read. It is worked out from the
 * bands that are shown, so it tells nothing more.
 */
public final class Readability {
    /** The bands of a class tell something if they are at most this many steps apart: one or two neighbouring bands. */
    private static final int STEPS = 1;

    private Readability() {}

    /**
     * Whether of the classes that come first, up to a tenth of the people, at least half stand in bands that tell
     * something.
     */
    public static boolean of(List<ClassRanks> classes) {
        List<ClassRanks> ordered = classes.stream()
                .sorted(Comparator.comparingInt(
                                (ClassRanks each) -> each.range().from())
                        .thenComparingInt(each -> each.range().to()))
                .toList();
        int tenth = Math.ceilDiv(people(ordered), 10);
        int seen = 0;
        int told = 0;
        for (int i = 0; i < ordered.size() && seen < tenth; i++) {
            BandRange range = ordered.get(i).range();
            int people = ordered.get(i).people().size();
            seen += people;
            told += range.to() - range.from() <= STEPS ? people : 0;
        }
        return 2 * told >= seen;
    }

    private static int people(List<ClassRanks> classes) {
        return classes.stream().mapToInt(each -> each.people().size()).sum();
    }
}
