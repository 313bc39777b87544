package io.shicheng.snapshot.take;

import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.SnapshotSpec.Orientation;

/**
 * The arcs that ties of two people make, by the vertex they leave and in the order of the ties' keys. An arc is its
 * tie's index, doubled, plus 1 if it runs against the tie.
 */
final class ArcRows {
    private final TieTable ties;
    private final int[] offsets;
    private final int[] arcs;

    /** @param directed whether directions count; if not, every tie makes two arcs */
    ArcRows(TieTable ties, int peopleCount, Orientation orientation, boolean directed) {
        this.ties = ties;
        int[] all = new int[Math.multiplyExact(2, ties.size())];
        int size = 0;
        for (int tie = 0; tie < ties.size(); tie++) {
            TieKind kind = ties.kind(tie);
            if (kind.twoMode() || ties.person(tie) == ties.end(tie)) {
                continue;
            }
            boolean bothWays = !directed || !kind.directed();
            boolean turned = orientation == Orientation.TOWARDS_CREDIT && kind.credit() == TieKind.Credit.FROM;
            if (bothWays || !turned) {
                all[size++] = tie << 1;
            }
            if (bothWays || turned) {
                all[size++] = tie << 1 | 1;
            }
        }
        arcs = Sorting.stable(all, size, peopleCount, this::tail);
        offsets = new int[peopleCount + 1];
        for (int arc : arcs) {
            offsets[tail(arc) + 1]++;
        }
        for (int v = 0; v < peopleCount; v++) {
            offsets[v + 1] += offsets[v];
        }
    }

    private int tail(int arc) {
        return (arc & 1) == 0 ? ties.person(arc >>> 1) : ties.end(arc >>> 1);
    }

    int start(int vertex) {
        return offsets[vertex];
    }

    int end(int vertex) {
        return offsets[vertex + 1];
    }

    int head(int position) {
        int arc = arcs[position];
        return (arc & 1) == 0 ? ties.end(arc >>> 1) : ties.person(arc >>> 1);
    }

    double strength(int position) {
        return ties.strength(arcs[position] >>> 1);
    }

    int size() {
        return arcs.length;
    }
}
