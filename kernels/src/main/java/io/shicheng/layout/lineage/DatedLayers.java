package io.shicheng.layout.lineage;

import java.util.Arrays;

/** Layers by date, each vertex below its parent. */
final class DatedLayers {
    private final Forest forest;
    private final int[] layers;

    DatedLayers(Forest forest, int[] years, int yearsALayer) {
        int n = forest.size();
        this.forest = forest;
        this.layers = new int[n];
        long first = Long.MAX_VALUE;
        for (int year : years) {
            first = Math.min(first, year == LineageLayout.UNKNOWN ? Long.MAX_VALUE : year);
        }
        Arrays.fill(layers, LineageLayout.UNKNOWN);
        for (int v = 0; v < n; v++) {
            if (years[v] != LineageLayout.UNKNOWN) {
                layers[v] = (int) ((years[v] - first) / yearsALayer);
            }
        }
        guessFromBelow();
        pushBelowParents();
        beginAtZero();
    }

    /** Who has no date is placed above their first pupil with one. */
    private void guessFromBelow() {
        boolean[] guessed = new boolean[layers.length];
        for (int i = layers.length - 1; i >= 0; i--) {
            int v = forest.inOrder(i);
            int parent = forest.parent(v);
            if (parent == Forest.NONE || layers[v] == LineageLayout.UNKNOWN) {
                continue;
            }
            if (layers[parent] == LineageLayout.UNKNOWN || guessed[parent] && layers[parent] >= layers[v]) {
                layers[parent] = layers[v] - 1;
                guessed[parent] = true;
            }
        }
    }

    private void pushBelowParents() {
        for (int i = 0; i < layers.length; i++) {
            int v = forest.inOrder(i);
            int parent = forest.parent(v);
            if (parent == Forest.NONE) {
                layers[v] = layers[v] == LineageLayout.UNKNOWN ? 0 : layers[v];
            } else {
                layers[v] = Math.max(layers[v], layers[parent] + 1);
            }
        }
    }

    private void beginAtZero() {
        int least = Integer.MAX_VALUE;
        for (int layer : layers) {
            least = Math.min(least, layer);
        }
        for (int v = 0; v < layers.length; v++) {
            layers[v] -= least;
        }
    }

    int[] layers() {
        return layers;
    }
}
