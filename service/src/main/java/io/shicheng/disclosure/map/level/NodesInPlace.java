package io.shicheng.disclosure.map.level;

import io.shicheng.layout.BoundingBox;
import io.shicheng.layout.Layout;
import java.util.Arrays;

/**
 * In which order nodes stand that nothing else tells apart: by their communities, and in each from one side of the
 * picture to the other. Of those that have the same rank, neighbours in the picture are neighbours in the bytes then,
 * which take less room. It follows from what is drawn, and from nothing else.
 */
public final class NodesInPlace {
    private static final int STEPS = 65_535;
    private static final int NODE_BITS = 31;
    private static final int STEP_BITS = 16;

    private NodesInPlace() {}

    /** @return the place of each node in that order */
    public static int[] of(CommunityTree tree, Layout layout) {
        int nodes = layout.x().length;
        BoundingBox box = layout.box();
        float height = Math.max(box.height(), Float.MIN_NORMAL);
        long[] keys = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            long community = Math.min(tree.of(node) + 1L, STEPS);
            long step = (long) ((layout.y()[node] - box.bottom()) / height * STEPS);
            keys[node] = (community << STEP_BITS | Math.clamp(step, 0, STEPS)) << NODE_BITS | node;
        }
        Arrays.sort(keys);
        int[] places = new int[nodes];
        for (int place = 0; place < nodes; place++) {
            places[(int) (keys[place] & (1L << NODE_BITS) - 1)] = place;
        }
        return places;
    }
}
