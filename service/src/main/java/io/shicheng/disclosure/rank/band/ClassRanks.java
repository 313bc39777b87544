package io.shicheng.disclosure.rank.band;

import io.shicheng.disclosure.anonymity.AnonymityClass;

/**
 * What a ranking finds of a class.
 *
 * @param range the bands that hold the ranks of all of it
 * @param none whether nobody in it has any of what is measured
 */
public record ClassRanks(AnonymityClass people, BandRange range, boolean none) {
    public ClassRanks with(ClassRanks other) {
        return new ClassRanks(people, range.with(other.range), none && other.none);
    }
}
