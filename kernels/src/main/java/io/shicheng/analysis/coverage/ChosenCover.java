package io.shicheng.analysis.coverage;

import java.util.Arrays;

/**
 * Some chosen candidates, whom they reach, and what each of them alone reaches: taking somebody in or out is a run over
 * one row. Of who is reached by one alone it is known by whom, since the sum of those who reach a person is kept.
 */
final class ChosenCover {
    private final int[] offsets;
    private final int[] entries;
    /** How many of those chosen reach each person, and the sum of their numbers. */
    private final int[] counts;

    private final long[] sums;
    /** Those chosen, in no order, and where each candidate stands among them; -1 for the others. */
    private final int[] members;

    private final int[] placeOf;
    /** How many people nobody else of those chosen reaches. */
    private final int[] losses;

    private int size;
    private int reached;

    ChosenCover(CoverageProblem problem) {
        offsets = problem.offsets();
        entries = problem.entries();
        counts = new int[problem.personCount()];
        sums = new long[problem.personCount()];
        members = new int[problem.candidateCount()];
        placeOf = new int[problem.candidateCount()];
        Arrays.fill(placeOf, -1);
        losses = new int[problem.candidateCount()];
    }

    /** Chooses these and nobody else. */
    void choose(int[] candidates) {
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(placeOf, -1);
        size = 0;
        reached = 0;
        for (int candidate : candidates) {
            add(candidate);
        }
    }

    void add(int candidate) {
        int alone = 0;
        for (int a = offsets[candidate], end = offsets[candidate + 1]; a < end; a++) {
            int u = entries[a];
            if (counts[u] == 0) {
                alone++;
            } else if (counts[u] == 1) {
                losses[(int) sums[u]]--;
            }
            counts[u]++;
            sums[u] += candidate;
        }
        losses[candidate] = alone;
        placeOf[candidate] = size;
        members[size++] = candidate;
        reached += alone;
    }

    void remove(int candidate) {
        for (int a = offsets[candidate], end = offsets[candidate + 1]; a < end; a++) {
            int u = entries[a];
            counts[u]--;
            sums[u] -= candidate;
            if (counts[u] == 1) {
                losses[(int) sums[u]]++;
            }
        }
        reached -= losses[candidate];
        int last = members[--size];
        members[placeOf[candidate]] = last;
        placeOf[last] = placeOf[candidate];
        placeOf[candidate] = -1;
    }

    int size() {
        return size;
    }

    /** People who are reached. */
    int reached() {
        return reached;
    }

    boolean has(int candidate) {
        return placeOf[candidate] >= 0;
    }

    int candidateCount() {
        return placeOf.length;
    }

    /** How many people somebody chosen alone reaches. */
    int loss(int candidate) {
        return losses[candidate];
    }

    /** How many of those chosen reach each person. */
    int[] counts() {
        return counts;
    }

    /** Who alone reaches a person; -1 if nobody does or several do. */
    int ownerOf(int person) {
        return counts[person] == 1 ? (int) sums[person] : -1;
    }

    /** Who is missed least, the last of those who are missed as little; -1 if nobody is chosen. */
    int leastMissed() {
        int least = -1;
        for (int i = 0; i < size; i++) {
            int member = members[i];
            if (least < 0 || losses[member] < losses[least] || losses[member] == losses[least] && member > least) {
                least = member;
            }
        }
        return least;
    }

    /** Candidates, growing. */
    int[] chosen() {
        int[] found = Arrays.copyOf(members, size);
        Arrays.sort(found);
        return found;
    }
}
