package io.shicheng.csr;

import java.util.Arrays;

/** Cuts work into slices, one a thread. */
final class Slices {
    private Slices() {}

    /** Bounds of runs of vertices that hold about as many arcs each; length {@code slices + 1}. */
    static int[] balanced(int[] offsets, int slices) {
        int vertices = offsets.length - 1;
        long arcs = offsets[vertices];
        int[] bounds = new int[slices + 1];
        for (int s = 1; s < slices; s++) {
            int found = Arrays.binarySearch(offsets, (int) (arcs * s / slices));
            bounds[s] = Math.max(bounds[s - 1], Math.min(vertices, found >= 0 ? found : -found - 1));
        }
        bounds[slices] = vertices;
        return bounds;
    }
}
