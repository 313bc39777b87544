package io.shicheng.disclosure.rank.band;

import io.shicheng.disclosure.anonymity.AnonymityClass;

/**
 * What a ranking finds of a class.
 *
 * @param hull the bands that hold the ranks of all of it
 * @param none whether nobody in it has any of what is measured
 */
public record ClassRanks(AnonymityClass people, Hull hull, boolean none) {
    public ClassRanks with(ClassRanks other) {
        return new ClassRanks(people, hull.with(other.hull), none && other.none);
    }
}
