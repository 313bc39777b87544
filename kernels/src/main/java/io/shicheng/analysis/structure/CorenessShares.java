package io.shicheng.analysis.structure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.explanation.HIndexShares;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Coreness taken apart: it is the h-index of the coreness of the contacts, and falls by 1 or not at all if a tie goes.
 *
 * <p><b>What is left.</b> Only vertices of the same coreness as the lower end of the tie may fall, and those only who
 * then have too few contacts left of at least that coreness: who falls takes others along, from one to the next.
 * Sarıyüce, A. et al. (2013), Streaming algorithms for k-core decomposition, doi:10.14778/2536336.2536344.
 * Nobody falls who keeps as many, so that most contacts are told without looking any farther.
 *
 * <p><b>Time and space.</b> O(d), the ties of those contacts that have the same coreness, and of those who fall with
 * one of them; O(n) if there are any.
 */
public final class CorenessShares {
    private static final int LOOKED_AT = Integer.MIN_VALUE / 2;

    private final CsrGraph graph;
    private final double[] cores;
    private final int vertex;
    private final double level;
    /** Contacts of the vertex that are of at least its level. */
    private final int support;
    /** Of those who were looked at, how many such contacts they have left, plus {@link #LOOKED_AT}; 0 of others. */
    private int @Nullable [] left;

    private final IntQueue lookedAt = new IntQueue();
    private final IntQueue falling = new IntQueue();

    private CorenessShares(CsrGraph graph, double[] cores, int vertex) {
        this.graph = graph;
        this.cores = cores;
        this.vertex = vertex;
        this.level = cores[vertex];
        this.support = contactsOf(vertex, Integer.MAX_VALUE);
    }

    /** @param cores the coreness of each vertex of this graph */
    public static Explanation of(CsrGraph graph, double[] cores, int vertex) {
        CsrGraph edges = graph.undirected();
        int[] contacts = Arrays.copyOfRange(edges.targets(), edges.offsets()[vertex], edges.offsets()[vertex + 1]);
        int[] ofContacts = new int[contacts.length];
        double[] without = new double[contacts.length];
        CorenessShares falls = new CorenessShares(edges, cores, vertex);
        for (int c = 0; c < contacts.length; c++) {
            ofContacts[c] = (int) cores[contacts[c]];
            without[c] = cores[vertex] - (falls.fallsWithout(contacts[c]) ? 1 : 0);
        }
        HIndexShares shares = HIndexShares.of(ofContacts);
        return Explanation.of(cores[vertex], 0, contacts, shares.shares(), without, shares.facts());
    }

    /** Whether the vertex falls if its tie to the contact goes. */
    private boolean fallsWithout(int contact) {
        if (cores[contact] < level) {
            return false; // not one of those who hold it
        }
        if (support <= level) {
            return true;
        }
        return cores[contact] == level && contactsOf(contact, level + 1) <= level && fallsAfter(contact);
    }

    /** Whether the vertex falls as well once the contact falls, when their tie has gone. */
    private boolean fallsAfter(int contact) {
        int[] left = this.left == null ? new int[cores.length] : this.left;
        this.left = left;
        look(left, vertex, support - 1);
        look(left, contact, 0);
        falling.add(contact);
        while (!falling.empty() && holds(left[vertex])) {
            int next = falling.take();
            for (int a = graph.offsets()[next]; a < graph.offsets()[next + 1]; a++) {
                int other = graph.targets()[a];
                boolean theTie = next == contact && other == vertex;
                if (!theTie && cores[other] == level) {
                    lose(left, other);
                }
            }
        }
        boolean falls = !holds(left[vertex]);
        falling.clear();
        while (!lookedAt.empty()) {
            left[lookedAt.take()] = 0;
        }
        lookedAt.clear();
        return falls;
    }

    private void look(int[] left, int other, int contacts) {
        left[other] = LOOKED_AT + contacts;
        lookedAt.add(other);
    }

    /** One contact of at least the level less. */
    private void lose(int[] left, int other) {
        if (left[other] == 0) {
            look(left, other, contactsOf(other, Integer.MAX_VALUE));
        }
        boolean held = holds(left[other]);
        left[other]--;
        if (held && !holds(left[other])) {
            falling.add(other);
        }
    }

    private boolean holds(int left) {
        return left - LOOKED_AT >= level;
    }

    /** Contacts of at least the level, up to so many. */
    private int contactsOf(int other, double most) {
        int count = 0;
        for (int a = graph.offsets()[other]; a < graph.offsets()[other + 1] && count < most; a++) {
            count += cores[graph.targets()[a]] >= level ? 1 : 0;
        }
        return count;
    }

    /** Numbers in the order in which they come. */
    private static final class IntQueue {
        private int[] items = new int[16];
        private int head;
        private int tail;

        void add(int item) {
            if (tail == items.length) {
                items = Arrays.copyOf(items, 2 * tail);
            }
            items[tail++] = item;
        }

        int take() {
            return items[head++];
        }

        boolean empty() {
            return head == tail;
        }

        void clear() {
            head = 0;
            tail = 0;
        }
    }
}
