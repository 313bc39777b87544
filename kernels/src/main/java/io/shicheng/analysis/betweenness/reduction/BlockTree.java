package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.analysis.structure.BlockWalk;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * The biconnected blocks that {@link BlockWalk} finds, numbered from the top of the tree of blocks and cut vertices
 * down: a block comes after the one above it, which sums that run up or down the tree rely on.
 *
 * <p>Every vertex but a root belongs to one block as a vertex below its top; a block's top belongs to it as well. An
 * edge is in the block of its deeper end.
 */
final class BlockTree {
    final int count;
    /** Vertices in the order in which the walk met them. */
    final int[] order;
    /** Grows along {@link #order}. */
    final int[] number;
    /** The block that a vertex is below the top of; -1 for roots. */
    final int[] block;
    /** The vertex of a block that was met first. */
    final int[] top;
    /** The vertex of a block that was met second. */
    final int[] head;

    /** @param offsets of rows that hold each edge at both ends; an edge may be there more than once */
    BlockTree(int[] offsets, int[] targets, RunControl control) {
        BlockWalk walk = new BlockWalk(offsets, targets, new CancelOnly(control));
        walk.run();
        int[] topOfClosed = walk.tops();
        number = walk.numbers();
        block = walk.blockAbove();
        count = topOfClosed.length;
        order = new int[number.length];
        for (int v = 0; v < number.length; v++) {
            order[number[v] - 1] = v;
        }
        top = new int[count];
        head = new int[count];
        renumber(topOfClosed);
    }

    /** Numbers blocks in the order in which their second vertices were met, not in that in which they closed. */
    private void renumber(int[] topOfClosed) {
        int[] numbered = new int[count];
        Arrays.fill(numbered, BlockWalk.NONE);
        int next = 0;
        for (int v : order) {
            int closed = block[v];
            if (closed != BlockWalk.NONE) {
                if (numbered[closed] == BlockWalk.NONE) {
                    head[next] = v;
                    top[next] = topOfClosed[closed];
                    numbered[closed] = next++;
                }
                block[v] = numbered[closed];
            }
        }
    }
}
