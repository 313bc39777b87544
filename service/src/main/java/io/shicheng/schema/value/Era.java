package io.shicheng.schema.value;

import java.util.Set;

/**
 * A reign period (年号), whose years are counted from 1.
 *
 * @param dynasties the names of the dynasty, shortest forms included
 * @param first,last Western years in which most of its first and last year fell, counted as in ISO 8601: 0 is 1 BC
 * @param open whether counting goes on beyond {@code last}
 * @param western whether its months are those of the Western calendar
 * @param alone whether it is meant where no dynasty is named
 */
record Era(String name, Set<String> dynasties, int first, int last, boolean open, boolean western, boolean alone) {
    boolean has(int year) {
        return year >= 1 && (open || year <= last - first + 1);
    }

    boolean ruledBy(String dynasty) {
        return dynasty.isEmpty() ? alone : dynasties.contains(dynasty);
    }
}
