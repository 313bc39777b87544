package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Greedy maximum coverage: again and again the candidate who reaches most people that nobody before reached, equal
 * gains by vertex. A gain never grows as others are chosen, so a gain counted earlier is a bound, and only the first of
 * the queue is counted again until it stays first. The choice is that of plain greedy, which reaches at least 1 - 1/e
 * of what as many contacts can.
 *
 * <p>Reference: Leskovec et al. 2007, doi:10.1145/1281192.1281239; Nemhauser, Wolsey and Fisher 1978,
 * doi:10.1007/BF01588971. Time: a visit of each candidate's reach, and of some of them again for each contact. Memory:
 * a bit for each vertex, and twelve bytes for the visits. Deterministic; one thread.
 */
public final class LazyGreedy {
    private final Reach reach;
    private final RunControl control;
    private final BitSet covered;
    private final BitSet counted;
    private final List<Choice> choices = new ArrayList<>();
    private final GainQueue queue;
    private int coveredCounted;

    /** One choice: whom it adds, itself first if new, then by vertex; and how many it reaches alone. */
    public record Choice(int vertex, int[] adds, int reaches) {}

    /**
     * @param candidates who may be chosen, growing
     * @param counted whose being reached brings the target nearer
     */
    public LazyGreedy(Reach reach, int vertexCount, int[] candidates, BitSet counted, RunControl control) {
        this(reach, vertexCount, candidates, reach.sizes(candidates, control), counted, control);
    }

    /**
     * The same where it is known how many each candidate reaches, so that only those are visited who come into
     * question.
     *
     * @param candidates who may be chosen, growing
     * @param sizes how many each of them reaches, see {@link Reach#sizes}
     * @param counted whose being reached brings the target nearer
     */
    public LazyGreedy(Reach reach, int vertexCount, int[] candidates, int[] sizes, BitSet counted, RunControl control) {
        this.reach = reach;
        this.control = control;
        this.covered = new BitSet(vertexCount);
        this.counted = counted;
        this.queue = new GainQueue(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            queue.append(sizes[i], candidates[i]);
        }
        queue.order();
    }

    /** Takes it that these are reached already, by nobody; before anybody is chosen. */
    public void cover(int[] vertices) {
        for (int vertex : vertices) {
            if (!covered.get(vertex)) {
                covered.set(vertex);
                coveredCounted += counted.get(vertex) ? 1 : 0;
            }
        }
    }

    /** Takes these first, in this order, also where they add nothing; none of them may be a candidate. */
    public void keep(int[] vertices) {
        for (int vertex : vertices) {
            control.checkCancelled();
            take(vertex);
        }
    }

    public List<Choice> choices() {
        return choices;
    }

    /** Everybody reached so far. */
    public int reached() {
        return covered.cardinality();
    }

    /** Those reached so far who count towards the target. */
    public int reachedCounted() {
        return coveredCounted;
    }

    /**
     * Chooses until {@code most} are chosen, or the target is met, or nobody adds anything.
     *
     * @param most choices in all
     * @param target counted people in all
     */
    public void choose(int most, int target) {
        while (choices.size() < most && coveredCounted < target && !queue.isEmpty()) {
            int vertex = queue.first();
            int gain = reach.gain(vertex, covered);
            if (queue.fall(gain)) {
                if (gain == 0) {
                    return;
                }
                take(queue.poll());
            }
            control.checkCancelled();
        }
    }

    /**
     * Chooses the best candidate of each group in turn that nobody chosen is of, also where it adds nothing; always from
     * the group whose best adds most. The others stay in the queue.
     *
     * @param groupOf group of each vertex, or -1
     * @param most choices in all
     */
    public void chooseOneOfEach(int[] groupOf, int groups, int most) {
        boolean[] served = new boolean[groups];
        for (Choice choice : choices) {
            if (groupOf[choice.vertex()] >= 0) {
                served[groupOf[choice.vertex()]] = true;
            }
        }
        GainQueue kept = new GainQueue(16);
        while (!queue.isEmpty() && choices.size() < most) {
            control.checkCancelled();
            int vertex = queue.first();
            int group = groupOf[vertex];
            int gain = reach.gain(vertex, covered);
            if (group < 0 || served[group]) {
                kept.add(gain, queue.poll());
            } else if (queue.fall(gain)) {
                take(queue.poll());
                served[group] = true;
            }
        }
        while (!kept.isEmpty()) {
            queue.add(kept.firstGain(), kept.first());
            kept.poll();
        }
    }

    private void take(int vertex) {
        int count = reach.visit(vertex);
        int[] reached = reach.reached();
        int added = 0;
        int[] adds = new int[count];
        for (int i = 0; i < count; i++) {
            int w = reached[i];
            if (!covered.get(w)) {
                covered.set(w);
                adds[added++] = w;
                if (counted.get(w)) {
                    coveredCounted++;
                }
            }
        }
        int[] exact = Arrays.copyOf(adds, added);
        int from = added > 0 && exact[0] == vertex ? 1 : 0;
        Arrays.sort(exact, from, added);
        choices.add(new Choice(vertex, exact, count));
    }
}
