package io.shicheng.disclosure.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides people into classes of k to 2k - 1 who are alike: cuts in two where they differ most, again and again.
 *
 * <p>K. LeFevre, D. J. DeWitt, R. Ramakrishnan, Mondrian multidimensional k-anonymity, ICDE 2006,
 * doi:10.1109/ICDE.2006.101, in its relaxed form: equal people may be cut apart, so that no class becomes larger than
 * it needs to be. Time O(n log² n) for a fixed number of features. Deterministic; among equals the order given decides.
 */
final class Mondrian {
    private final int[][] features;
    private final int fewest;
    private final List<int[]> classes = new ArrayList<>();

    private Mondrian(int[][] features, int fewest) {
        this.features = features;
        this.fewest = fewest;
    }

    /**
     * Divides.
     *
     * @param people columns of the features; none or at least {@code fewest} of them
     * @return columns, class by class
     */
    static List<int[]> divide(int[][] features, int[] people, int fewest) {
        Mondrian mondrian = new Mondrian(features, fewest);
        if (people.length > 0) {
            mondrian.cut(people);
        }
        return mondrian.classes;
    }

    private void cut(int[] people) {
        if (people.length < 2 * fewest) {
            classes.add(people);
            return;
        }
        int[] widest = features[0];
        int width = -1;
        for (int[] feature : features) {
            int extent = extent(feature, people);
            if (extent > width) {
                width = extent;
                widest = feature;
            }
        }
        int[] sorted = sorted(widest, people);
        int half = sorted.length / 2;
        cut(Arrays.copyOf(sorted, half));
        cut(Arrays.copyOfRange(sorted, half, sorted.length));
    }

    private static int extent(int[] feature, int[] people) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int person : people) {
            least = Math.min(least, feature[person]);
            most = Math.max(most, feature[person]);
        }
        return most - least;
    }

    private static int[] sorted(int[] feature, int[] people) {
        long[] keyed = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            keyed[i] = (long) feature[people[i]] << 32 | people[i];
        }
        Arrays.sort(keyed);
        int[] sorted = new int[people.length];
        for (int i = 0; i < people.length; i++) {
            sorted[i] = (int) keyed[i];
        }
        return sorted;
    }
}
