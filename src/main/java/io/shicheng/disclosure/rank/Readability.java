package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.rank.Precision.Span;
import java.util.List;

/**
 * Whether bands are narrow enough to compare people by. It is worked out from the bands that are shown, so it tells nothing more.
 */
final class Readability {
    /** What classes are made by, and what goes along with it: read best, and computed in next to no time. */
    static final List<String> FAST = List.of("degree", "strength", "students", "coreness");

    /** A class tells something if its last rank is at most so many times its first: two neighbouring bands. */
    private static final int WIDEST = 5;

    private Readability() {}

    /** Whether at least half of the people in classes stand in bands that tell something. */
    static boolean of(List<ClassRanks> classes, Precision precision) {
        int people = 0;
        int told = 0;
        for (ClassRanks each : classes) {
            people += each.people().size();
            told += narrow(precision.ofClass(each.hull())) ? each.people().size() : 0;
        }
        return 2 * told >= people;
    }

    /** The first band begins at rank 1 and is narrow by itself. */
    private static boolean narrow(Span span) {
        return span.to() <= Math.max(RankBands.last(0), (long) WIDEST * span.from());
    }
}
