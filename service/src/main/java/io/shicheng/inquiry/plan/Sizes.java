package io.shicheng.inquiry.plan;

import io.shicheng.inquiry.cache.Cacheable;

/**
 * How many people each of some vertices reaches by itself: what a choice among them begins with, and what it costs most
 * to find out.
 *
 * @param vertices growing
 */
record Sizes(int[] vertices, int[] sizes) implements Cacheable {
    /** @param wanted growing, some of the vertices */
    int[] of(int[] wanted) {
        int[] found = new int[wanted.length];
        for (int i = 0, at = 0; i < wanted.length; i++, at++) {
            while (vertices[at] != wanted[i]) {
                at++;
            }
            found[i] = sizes[at];
        }
        return found;
    }

    @Override
    public long bytes() {
        return 8L * vertices.length + 64;
    }
}
