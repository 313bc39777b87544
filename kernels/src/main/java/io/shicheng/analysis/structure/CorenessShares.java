package io.shicheng.analysis.structure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.explanation.HIndexShares;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Coreness taken apart: it is the h-index of the coreness of the contacts, and falls by 1 or not at all if a tie goes.
 *
 * <p><b>What is left.</b> Only vertices of the same coreness as the lower end of the tie may fall, and those only who
 * then have too few contacts left of at least that coreness: who falls takes others along, from one to the next.
 * Sarıyüce, A. et al. (2013), Streaming algorithms for k-core decomposition, doi:10.14778/2536336.2536344.
 *
 * <p><b>Time and space.</b> O(d), and for each contact as much as the ties of those who fall.
 */
public final class CorenessShares {
    private final CsrGraph graph;
    private final double[] cores;
    /** Contacts of at least the level that are left, of those who were looked at. */
    private final Map<Integer, Integer> left = new HashMap<>();

    private final Set<Integer> gone = new HashSet<>();
    private final Queue<Integer> falling = new ArrayDeque<>();

    private CorenessShares(CsrGraph graph, double[] cores) {
        this.graph = graph;
        this.cores = cores;
    }

    /** @param cores the coreness of each vertex of this graph */
    public static Explanation of(CsrGraph graph, double[] cores, int vertex) {
        CsrGraph edges = graph.undirected();
        int[] contacts = Arrays.copyOfRange(edges.targets(), edges.offsets()[vertex], edges.offsets()[vertex + 1]);
        HIndexShares shares = HIndexShares.of(
                Arrays.stream(contacts).map(contact -> (int) cores[contact]).toArray());
        CorenessShares falls = new CorenessShares(edges, cores);
        double[] without = Arrays.stream(contacts)
                .mapToDouble(contact -> cores[vertex] - (falls.fallsWithout(vertex, contact) ? 1 : 0))
                .toArray();
        return Explanation.of(cores[vertex], 0, contacts, shares.shares(), without, shares.facts());
    }

    /** Whether the vertex falls if its tie to the contact goes. */
    private boolean fallsWithout(int vertex, int contact) {
        double level = cores[vertex];
        if (cores[contact] < level) {
            return false; // not one of those who hold it
        }
        left.clear();
        gone.clear();
        lose(vertex, level);
        if (cores[contact] == level) {
            lose(contact, level);
        }
        while (!falling.isEmpty() && !gone.contains(vertex)) {
            int next = falling.remove();
            for (int a = graph.offsets()[next]; a < graph.offsets()[next + 1]; a++) {
                int other = graph.targets()[a];
                boolean theTie = next == contact && other == vertex;
                if (!theTie && cores[other] == level) {
                    lose(other, level);
                }
            }
        }
        falling.clear();
        return gone.contains(vertex);
    }

    /** One contact of at least the level less. */
    private void lose(int vertex, double level) {
        Integer known = left.get(vertex);
        int now = (known == null ? contactsOf(vertex, level) : known) - 1;
        left.put(vertex, now);
        if (now < level && gone.add(vertex)) {
            falling.add(vertex);
        }
    }

    private int contactsOf(int vertex, double level) {
        int count = 0;
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            count += cores[graph.targets()[a]] >= level ? 1 : 0;
        }
        return count;
    }
}
