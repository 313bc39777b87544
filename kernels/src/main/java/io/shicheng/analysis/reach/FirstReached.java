package io.shicheng.analysis.reach;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.progress.RunControl;

/** Judges picks by samples that had no part in picking: for each, how many hold it and none that was picked before. */
final class FirstReached {
    private FirstReached() {}

    /**
     * @return a number a pick, in the order of picks
     */
    static long[] counts(Cascade cascade, int[] picks, long seed, int samples, int threads, RunControl control) {
        int[] place = new int[cascade.vertexCount()];
        for (int i = 0; i < picks.length; i++) {
            place[picks[i]] = i - picks.length;
        }
        long[] sum = new long[picks.length];
        Blocks.run(samples / ReverseSets.CHUNK, 1, threads, control, () -> {
            ReverseSampler sampler = new ReverseSampler(cascade, seed, control);
            return (from, to) -> {
                int[] firsts = new int[ReverseSets.CHUNK];
                for (int i = 0; i < ReverseSets.CHUNK; i++) {
                    long number = (long) from * ReverseSets.CHUNK + i;
                    sampler.forget();
                    sampler.draw(number * 2 + 1);
                    firsts[i] = first(place, sampler.members(), sampler.size());
                }
                add(firsts, sum);
            };
        });
        return sum;
    }

    /** The least of the places, which are below 0 for picks alone. */
    private static int first(int[] place, int[] members, int size) {
        int first = 0;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, place[members[i]]);
        }
        return first;
    }

    private static void add(int[] firsts, long[] sum) {
        synchronized (sum) {
            for (int first : firsts) {
                if (first < 0) {
                    sum[sum.length + first]++;
                }
            }
        }
    }
}
