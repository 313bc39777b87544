package io.shicheng.snapshot.take;

import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;

/**
 * Who takes part in which organisations and works, both ways round. Of several ties of one person to one target the
 * strongest counts: taking part twice in one work is meeting its people once.
 *
 * <p>What more than {@value Snapshot#LARGEST_PROJECTED} people take part in is left out: being on a platform of
 * thousands says next to nothing of any two of them, and would join millions of pairs.
 */
final class Memberships {
    private final int[] memberOffsets;
    private final int[] members;
    private final double[] memberStrengths;
    private final int[] targetOffsets;
    private final int[] targets;
    private final double[] targetStrengths;
    private final int leftOut;

    Memberships(TieTable ties, int peopleCount, int targetCount) {
        int[] order = byTargetThenPerson(ties, peopleCount, targetCount);
        int[] people = new int[order.length];
        int[] ofTarget = new int[order.length];
        double[] strengths = new double[order.length];
        int kept = 0;
        for (int tie : order) {
            if (kept > 0 && people[kept - 1] == ties.person(tie) && ofTarget[kept - 1] == ties.end(tie)) {
                strengths[kept - 1] = Math.max(strengths[kept - 1], ties.strength(tie));
            } else {
                people[kept] = ties.person(tie);
                ofTarget[kept] = ties.end(tie);
                strengths[kept++] = ties.strength(tie);
            }
        }
        boolean[] tooLarge = tooLarge(ofTarget, kept, targetCount);
        int within = 0;
        for (int i = 0; i < kept; i++) {
            if (!tooLarge[ofTarget[i]]) {
                people[within] = people[i];
                ofTarget[within] = ofTarget[i];
                strengths[within++] = strengths[i];
            }
        }
        kept = within;
        leftOut = count(tooLarge);
        members = Arrays.copyOf(people, kept);
        memberStrengths = Arrays.copyOf(strengths, kept);
        memberOffsets = offsets(ofTarget, kept, targetCount);
        targetOffsets = offsets(people, kept, peopleCount);
        targets = new int[kept];
        targetStrengths = new double[kept];
        int[] next = targetOffsets.clone();
        for (int i = 0; i < kept; i++) {
            int slot = next[people[i]]++;
            targets[slot] = ofTarget[i];
            targetStrengths[slot] = strengths[i];
        }
    }

    private static boolean[] tooLarge(int[] ofTarget, int size, int targetCount) {
        int[] sizes = new int[targetCount];
        for (int i = 0; i < size; i++) {
            sizes[ofTarget[i]]++;
        }
        boolean[] tooLarge = new boolean[targetCount];
        for (int target = 0; target < targetCount; target++) {
            tooLarge[target] = sizes[target] > Snapshot.LARGEST_PROJECTED;
        }
        return tooLarge;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static int[] byTargetThenPerson(TieTable ties, int peopleCount, int targetCount) {
        int[] chosen = new int[ties.size()];
        int size = 0;
        for (int tie = 0; tie < ties.size(); tie++) {
            if (ties.kind(tie).twoMode()) {
                chosen[size++] = tie;
            }
        }
        int[] byPerson = Sorting.stable(chosen, size, peopleCount, ties::person);
        return Sorting.stable(byPerson, size, targetCount, ties::end);
    }

    private static int[] offsets(int[] rows, int size, int rowCount) {
        int[] offsets = new int[rowCount + 1];
        for (int i = 0; i < size; i++) {
            offsets[rows[i] + 1]++;
        }
        for (int row = 0; row < rowCount; row++) {
            offsets[row + 1] += offsets[row];
        }
        return offsets;
    }

    /** How many organisations and works were too large. */
    int leftOut() {
        return leftOut;
    }

    int targetCount() {
        return memberOffsets.length - 1;
    }

    /** How many people take part in the target. */
    int sizeOf(int target) {
        return memberOffsets[target + 1] - memberOffsets[target];
    }

    int[] memberOffsets() {
        return memberOffsets;
    }

    int[] members() {
        return members;
    }

    double[] memberStrengths() {
        return memberStrengths;
    }

    int[] targetOffsets() {
        return targetOffsets;
    }

    int[] targets() {
        return targets;
    }

    double[] targetStrengths() {
        return targetStrengths;
    }
}
