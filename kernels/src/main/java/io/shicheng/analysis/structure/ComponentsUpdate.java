package io.shicheng.analysis.structure;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Sizes of components after one tie was added or taken away, from those before.
 *
 * <p><b>Definition.</b> As {@link Components}. A tie that comes joins two parts if its ends did not hang together
 * before; one that goes parts them if they do not hang together any more. Otherwise nothing changes.
 *
 * <p><b>How.</b> Whether two vertices hang together is searched from both by turns, the side that has looked at fewer
 * ties first: it is known when the sides meet, or the smaller of two parts is searched through. Pohl, I. (1971),
 * Bi-directional search, Machine Intelligence 6, 127–140.
 *
 * <p><b>Time and space.</b> Where nothing changes, the ties that the two searches look at, and twice those of the
 * smaller part at most where the ends hang apart. Where sizes change, a look at all scores if one part is more than
 * half of the network, else the ties of both parts. O(n).
 *
 * <p><b>Unit and normalisation.</b> Vertices.
 *
 * <p><b>Ties, parts, overflow.</b> As {@link Components}.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
final class ComponentsUpdate {
    private static final byte UNSEEN = 0;

    private final int[] offsets;
    private final int[] targets;
    private final CancellationPoint point;
    private final byte[] seen;
    private final Side[] sides;

    /** What one search has found. */
    private static final class Side {
        private final byte mark;
        private int[] queue = new int[16];
        private int head;
        private int tail;
        private long looked;

        Side(byte mark) {
            this.mark = mark;
        }

        void add(int vertex) {
            if (tail == queue.length) {
                queue = Arrays.copyOf(queue, 2 * tail);
            }
            queue[tail++] = vertex;
        }
    }

    private ComponentsUpdate(CsrGraph graph, int one, int other, RunControl control) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.point = new CancellationPoint(control);
        this.seen = new byte[graph.vertexCount()];
        this.sides = new Side[] {new Side((byte) 1), new Side((byte) 2)};
        begin(sides[0], one);
        begin(sides[1], other);
    }

    private void begin(Side side, int vertex) {
        seen[vertex] = side.mark;
        side.add(vertex);
    }

    /**
     * Changes the sizes to those of the graph after.
     *
     * @param without the graph in which the tie is not, without directions: that before if it was added
     * @param added whether the tie is there now and was not before
     */
    static void update(CsrGraph without, double[] scores, int one, int other, boolean added, RunControl control) {
        ComponentsUpdate update = new ComponentsUpdate(without, one, other, control);
        if (update.together()) {
            return;
        }
        update.resize(scores, added);
    }

    private void resize(double[] scores, boolean added) {
        Side whole = sides[0].head == sides[0].tail ? sides[0] : sides[1];
        Side rest = whole == sides[0] ? sides[1] : sides[0];
        double before = scores[rest.queue[0]];
        double size = added ? before + whole.tail : before - whole.tail;
        if (2 * before > scores.length) {
            for (int v = 0; v < scores.length; v++) { // no other part is as large
                scores[v] = scores[v] == before && seen[v] != whole.mark ? size : scores[v];
            }
        } else {
            while (rest.head < rest.tail) {
                step(rest);
            }
            fill(scores, rest, size);
        }
        fill(scores, whole, added ? size : whole.tail);
    }

    private static void fill(double[] scores, Side side, double size) {
        for (int i = 0; i < side.tail; i++) {
            scores[side.queue[i]] = size;
        }
    }

    /** Whether the two hang together; if not, the smaller side is searched through. */
    private boolean together() {
        while (sides[0].head < sides[0].tail && sides[1].head < sides[1].tail) {
            if (step(sides[0].looked <= sides[1].looked ? sides[0] : sides[1])) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the ties of one vertex; true if the sides meet. */
    private boolean step(Side side) {
        int v = side.queue[side.head++];
        side.looked += 1L + offsets[v + 1] - offsets[v];
        point.add(1L + offsets[v + 1] - offsets[v]);
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            int w = targets[a];
            if (seen[w] == UNSEEN) {
                begin(side, w);
            } else if (seen[w] != side.mark) {
                return true;
            }
        }
        return false;
    }
}
