package io.shicheng.analysis.structure;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Coreness after one tie was added or taken away, from that before.
 *
 * <p><b>Definition.</b> As {@link Coreness}. With K the lesser coreness of the two ends, only vertices of coreness K that
 * hang together with such an end through others of coreness K can change, and by 1 alone. When a tie comes, those of them
 * rise who keep more than K contacts of coreness K or more while the others are taken away one after the other; when one
 * goes, those fall who have fewer than K.
 *
 * <p><b>Reference.</b> Sarıyüce, A., Gedik, B., Jacques-Silva, G., Wu, K. and Çatalyürek, Ü. (2013), Streaming algorithms
 * for k-core decomposition, doi:10.14778/2536336.2536344.
 *
 * <p><b>Time and space.</b> The ties of those who may change; O(n).
 *
 * <p><b>Unit and normalisation.</b> Contacts.
 *
 * <p><b>Ties, parts, overflow.</b> As {@link Coreness}.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
final class CorenessUpdate {
    private final int[] offsets;
    private final int[] targets;
    private final double[] cores;
    private final int level;
    /** Of who may change: contacts of at least the level that are not taken away; else 0. */
    private final int[] support;

    private final int[] queue;
    private int queued;

    private CorenessUpdate(CsrGraph graph, double[] cores, int level) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.cores = cores;
        this.level = level;
        this.support = new int[cores.length];
        this.queue = new int[cores.length];
    }

    /**
     * Changes the scores to those of the graph.
     *
     * @param graph without directions, with the tie or without
     * @param added whether the tie is there now and was not before
     */
    static void update(CsrGraph graph, double[] scores, int one, int other, boolean added) {
        int level = (int) Math.min(scores[one], scores[other]);
        CorenessUpdate update = new CorenessUpdate(graph, scores, level);
        BitSet left = update.together(one, other);
        BitSet stayed = (BitSet) left.clone();
        update.takeAway(stayed, added ? level + 1 : level);
        if (added) {
            stayed.stream().forEach(v -> scores[v] = level + 1);
        } else {
            left.andNot(stayed);
            left.stream().forEach(v -> scores[v] = level - 1);
        }
    }

    /** Those of the level who hang together with an end of the level. */
    private BitSet together(int one, int other) {
        BitSet found = new BitSet();
        for (int end : new int[] {one, other}) {
            if (cores[end] == level && !found.get(end)) {
                found.set(end);
                queue[queued++] = end;
            }
        }
        for (int i = 0; i < queued; i++) {
            int v = queue[i];
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                if (cores[w] >= level) {
                    support[v]++;
                }
                if (cores[w] == level && !found.get(w)) {
                    found.set(w);
                    queue[queued++] = w;
                }
            }
        }
        return found;
    }

    /** Takes away who has fewer contacts than are needed, until all who are left have as many. */
    private void takeAway(BitSet left, int needed) {
        int[] gone = Arrays.copyOf(queue, queued);
        int end = 0;
        for (int i = 0; i < queued; i++) {
            if (support[queue[i]] < needed) {
                gone[end++] = queue[i];
                left.clear(queue[i]);
            }
        }
        for (int i = 0; i < end; i++) {
            for (int a = offsets[gone[i]]; a < offsets[gone[i] + 1]; a++) {
                int w = targets[a];
                if (left.get(w) && --support[w] < needed) {
                    left.clear(w);
                    gone[end++] = w;
                }
            }
        }
    }
}
