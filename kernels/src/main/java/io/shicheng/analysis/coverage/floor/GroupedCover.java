package io.shicheng.analysis.coverage.floor;

import io.shicheng.analysis.coverage.CoverageProblem;
import java.util.Arrays;

/**
 * Some chosen candidates, how many people of each group they reach, and how many of each group somebody chosen alone
 * reaches. Each of those chosen has a slot, whose losses stand in a row.
 */
final class GroupedCover {
    private static final int NO_SLOT = -1;

    private final int[] offsets;
    private final int[] entries;
    /** Group of each person; those without one have the last. */
    private final int[] groupOf;

    private final int groups;
    private final int[] counts;
    private final long[] sums;
    private final int[] slotOf;
    private final int[] chosen;
    private final int[] losses;
    private final int[] reached;
    private int size;

    /**
     * @param groupOf group of each person, from 0; one more than the last for those without
     * @param groups with that of those without
     * @param most how many can be chosen
     */
    GroupedCover(CoverageProblem problem, int[] groupOf, int groups, int most) {
        this.offsets = problem.offsets();
        this.entries = problem.entries();
        this.groupOf = groupOf;
        this.groups = groups;
        this.counts = new int[groupOf.length];
        this.sums = new long[groupOf.length];
        this.slotOf = new int[problem.candidateCount()];
        this.chosen = new int[most];
        this.losses = new int[Math.multiplyExact(most, groups)];
        this.reached = new int[groups];
        Arrays.fill(slotOf, NO_SLOT);
    }

    void clear() {
        while (size > 0) {
            remove(size - 1);
        }
    }

    void add(int candidate) {
        int slot = size++;
        chosen[slot] = candidate;
        slotOf[candidate] = slot;
        Arrays.fill(losses, slot * groups, (slot + 1) * groups, 0);
        for (int a = offsets[candidate], end = offsets[candidate + 1]; a < end; a++) {
            int u = entries[a];
            if (counts[u] == 0) {
                losses[slot * groups + groupOf[u]]++;
                reached[groupOf[u]]++;
            } else if (counts[u] == 1) {
                losses[slotOf[(int) sums[u]] * groups + groupOf[u]]--;
            }
            counts[u]++;
            sums[u] += candidate;
        }
    }

    /** Takes out whoever has a slot; the last of those chosen has it then. */
    void remove(int slot) {
        int candidate = chosen[slot];
        for (int a = offsets[candidate], end = offsets[candidate + 1]; a < end; a++) {
            int u = entries[a];
            counts[u]--;
            sums[u] -= candidate;
            if (counts[u] == 0) {
                reached[groupOf[u]]--;
            } else if (counts[u] == 1) {
                losses[slotOf[(int) sums[u]] * groups + groupOf[u]]++;
            }
        }
        slotOf[candidate] = NO_SLOT;
        size--;
        if (slot < size) {
            chosen[slot] = chosen[size];
            slotOf[chosen[slot]] = slot;
            System.arraycopy(losses, size * groups, losses, slot * groups, groups);
        }
    }

    /** Who has a slot. */
    int at(int slot) {
        return chosen[slot];
    }

    int size() {
        return size;
    }

    boolean has(int candidate) {
        return slotOf[candidate] != NO_SLOT;
    }

    /** How many of each group are reached. */
    int[] reached() {
        return reached;
    }

    int total() {
        int total = 0;
        for (int each : reached) {
            total += each;
        }
        return total;
    }

    /** How many of a group whoever has a slot alone reaches. */
    int loss(int slot, int group) {
        return losses[slot * groups + group];
    }

    int totalLoss(int slot) {
        int total = 0;
        for (int g = 0; g < groups; g++) {
            total += losses[slot * groups + g];
        }
        return total;
    }

    /** The slot of who alone reaches a person; -1 if nobody does, -2 if several do. */
    int ownerOf(int person) {
        return counts[person] == 1 ? slotOf[(int) sums[person]] : counts[person] == 0 ? -1 : -2;
    }

    /** Candidates, growing. */
    int[] chosen() {
        int[] found = Arrays.copyOf(chosen, size);
        Arrays.sort(found);
        return found;
    }
}
