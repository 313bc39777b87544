package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Label;
import io.shicheng.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * One person on the way through the gate.
 *
 * @param hull what is said of everybody in the person's class; null for a person by name
 */
record Entry(
        Ranking.Row row, Place place, Label label, @Nullable Hull hull) {
    boolean unnamed() {
        return hull != null;
    }

    int bandFrom() {
        return hull == null ? RankBands.bandOf(place.rank()) : hull.from();
    }

    int bandTo() {
        return hull == null ? RankBands.bandOf(place.rank()) : hull.to();
    }
}
