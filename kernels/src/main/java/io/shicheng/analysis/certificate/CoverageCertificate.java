package io.shicheng.analysis.certificate;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * What a plan of contacts reaches, and what no plan reaches more than, worked out from a graph and a price for each
 * person. Whoever has the prices need not believe how they were found.
 *
 * <p><b>Definition.</b> R(v) is everybody within some ties of v, v included, and P who counts. A plan S reaches
 * {@code |P ∩ (A ∪ ⋃ R(v))|}, A those who are covered already. For prices π from 0 to 1, no plan that has the
 * contacts F and k others reaches more than {@code Σ_P (1 − π_u) + Σ_{A∩P} π_u + Σ_{v∈F} c_v + } the k greatest
 * {@code c_v = Σ_{u∈R(v)∩P} π_u} of the other candidates, nor than |P|: of those it reaches, each counts at most
 * 1 − π_u, and π_u for each contact who reaches them. Where people have weights w other than 1, that is of their sum:
 * {@code w_u} stands for 1, and prices are from 0 to w.
 *
 * <p><b>Reference.</b> Lagrangian relaxation of maximal covering: Galvão, R. D. and ReVelle, C. (1996),
 * doi:10.1016/0377-2217(94)00159-6.
 *
 * <p><b>Time and space.</b> A visit of the reach of each candidate; 13 bytes a vertex and eight a candidate.
 *
 * <p><b>Unit.</b> People; prices are whole millionths, so all sums are exact.
 *
 * <p><b>Ties, parts, overflow.</b> The k greatest sums are the same whoever of equals is taken. Parts of a graph do not
 * matter. 9·10¹² people fit.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
public final class CoverageCertificate {
    /** A price of 1. */
    public static final int UNIT = 1_000_000;

    private final CsrGraph graph;
    private final Claim claim;
    private final boolean[] counted;
    private final int countedPeople;
    private final int[] fixed;
    private final int[] seenFor;
    private final int[] queue;
    private int visits;
    private final int reached;
    private final boolean[] reachedNow;
    /** What k = |F| proves, in millionths. */
    private final long base;
    /** Of the other candidates, growing. */
    private final long[] worth;

    /**
     * What is to be checked; all but the prices are vertices.
     *
     * @param hops ties that news travels at most
     * @param counted who counts
     * @param candidates who could have been chosen
     * @param fixed who was to be chosen in any case
     * @param covered who is reached already, by nobody
     * @param chosen the contacts, the fixed ones among them
     * @param prices by vertex, in millionths
     * @param weights by vertex, in millionths
     */
    public record Claim(
            int hops,
            int[] counted,
            int[] candidates,
            int[] fixed,
            int[] covered,
            int[] chosen,
            int[] prices,
            int[] weights) {
        /** Everybody counts 1. */
        public Claim(
                int hops, int[] counted, int[] candidates, int[] fixed, int[] covered, int[] chosen, int[] prices) {
            this(hops, counted, candidates, fixed, covered, chosen, prices, ones(prices.length));
        }

        private static int[] ones(int count) {
            int[] ones = new int[count];
            Arrays.fill(ones, UNIT);
            return ones;
        }

        private boolean holds(int vertices) {
            boolean holds = prices.length == vertices && weights.length == vertices;
            for (int v = 0; holds && v < vertices; v++) {
                holds = prices[v] >= 0 && prices[v] <= weights[v];
            }
            return holds;
        }
    }

    /** @throws IllegalArgumentException if a vertex is none, a price above a weight, or the contacts are others */
    public CoverageCertificate(CsrGraph undirected, Claim claim) {
        this.graph = undirected;
        this.claim = claim;
        int n = undirected.vertexCount();
        if (!claim.holds(n)) {
            throw new IllegalArgumentException(
                    "There must be a price from 0 to its weight (usually " + UNIT + ") for each vertex.");
        }
        this.counted = marked(claim.counted());
        this.countedPeople = (int) Arrays.stream(claim.counted()).distinct().count();
        this.seenFor = new int[n];
        this.queue = new int[n];
        this.fixed = Arrays.stream(claim.fixed()).distinct().toArray();
        boolean[] isFixed = marked(fixed);
        this.reachedNow = reach(isFixed);
        this.reached = (int) Arrays.stream(claim.counted())
                .distinct()
                .filter(v -> reachedNow[v])
                .count();
        this.worth = Arrays.stream(claim.candidates())
                .filter(each -> !isFixed[each])
                .distinct()
                .mapToLong(this::worth)
                .sorted()
                .toArray();
        this.base = base();
    }

    /** How many the contacts reach. */
    public int reached() {
        return reached;
    }

    /** How many people no plan of so many contacts, the fixed ones among them, reaches more than. */
    public int most(int contacts) {
        return (int) Math.min(countedPeople, weight(contacts) / UNIT);
    }

    /** What the weights of those whom so many contacts reach are no more than, in millionths. */
    long weight(int contacts) {
        long bound = base;
        int others = Math.min(worth.length, contacts - fixed.length);
        for (int i = 0; i < others; i++) {
            bound += worth[worth.length - 1 - i];
        }
        return bound;
    }

    /** Whether the contacts reach somebody who counts. */
    boolean reaches(int vertex) {
        return counted[vertex] && reachedNow[vertex];
    }

    /** How many contacts, the fixed ones among them, reach so many people at least; -1 if none are enough. */
    public int fewest(int people) {
        if (people > countedPeople) {
            return -1;
        }
        long bound = base;
        int others = 0;
        while (bound < (long) people * UNIT) {
            if (others == worth.length) {
                return -1;
            }
            others++;
            bound += worth[worth.length - others];
        }
        return fixed.length + others;
    }

    private boolean[] marked(int[] vertices) {
        boolean[] marked = new boolean[graph.vertexCount()];
        for (int vertex : vertices) {
            if (vertex < 0 || vertex >= marked.length) {
                throw new IllegalArgumentException("There is no vertex " + vertex + ".");
            }
            marked[vertex] = true;
        }
        return marked;
    }

    private boolean[] reach(boolean[] isFixed) {
        boolean[] candidates = marked(claim.candidates());
        boolean[] chosen = marked(claim.chosen());
        for (int v = 0; v < chosen.length; v++) {
            if (isFixed[v] && !chosen[v] || chosen[v] && !isFixed[v] && !candidates[v]) {
                throw new IllegalArgumentException("The contacts must be the fixed ones and some of the candidates.");
            }
        }
        boolean[] found = marked(claim.covered());
        for (int v : claim.chosen()) {
            int count = visit(v);
            for (int i = 0; i < count; i++) {
                found[queue[i]] = true;
            }
        }
        return found;
    }

    private long base() {
        boolean[] covered = marked(claim.covered());
        long sum = 0;
        for (int v = 0; v < counted.length; v++) {
            if (counted[v]) {
                sum += claim.weights()[v] - claim.prices()[v] + (covered[v] ? claim.prices()[v] : 0);
            }
        }
        for (int v : fixed) {
            sum += worth(v);
        }
        return sum;
    }

    private long worth(int vertex) {
        int count = visit(vertex);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (counted[queue[i]]) {
                sum += claim.prices()[queue[i]];
            }
        }
        return sum;
    }

    /** Puts everybody within reach in front of the queue and says how many they are. */
    private int visit(int start) {
        visits++;
        seenFor[start] = visits;
        queue[0] = start;
        int size = 1;
        int next = 0;
        for (int hop = 0; hop < claim.hops() && next < size; hop++) {
            int last = size;
            while (next < last) {
                int v = queue[next++];
                for (int arc = graph.offsets()[v]; arc < graph.offsets()[v + 1]; arc++) {
                    int w = graph.targets()[arc];
                    if (seenFor[w] != visits) {
                        seenFor[w] = visits;
                        queue[size++] = w;
                    }
                }
            }
        }
        return size;
    }
}
