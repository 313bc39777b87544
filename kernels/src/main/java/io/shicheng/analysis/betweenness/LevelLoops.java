package io.shicheng.analysis.betweenness;

/**
 * The loops of {@link BlockSearch} over the vertices of a level. Each is small and a method of its own, so that all are
 * compiled, and compiled well, within the first hundredths of a second; rows are read four arcs at a time.
 */
final class LevelLoops {
    private LevelLoops() {}

    static long degrees(int[] offsets, int base, int from, int to, int[] order) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            int row = base + order[i];
            sum += offsets[row + 1] - offsets[row];
        }
        return sum;
    }

    /** Reads off the path counts of a level; returns the greatest. */
    static double takeCounts(int from, int to, int[] order, double[] sums, double[] values) {
        double most = 0;
        for (int i = from; i < to; i++) {
            double count = sums[order[i]];
            values[i] = count;
            most = Math.max(most, count);
        }
        return most;
    }

    static int push(
            int from,
            int to,
            int base,
            int[] offsets,
            int[] targets,
            double[] classes,
            double[] values,
            double[] sums,
            int[] order,
            int tail) {
        for (int i = from; i < to; i++) {
            int row = base + order[i];
            double through = values[i] * classes[2 * row + 1];
            tail = pushRow(targets, offsets[row], offsets[row + 1], through, sums, order, tail);
        }
        return tail;
    }

    /** Adds a vertex' path count to those of its neighbours; who had none is reached. */
    static int pushRow(int[] targets, int from, int end, double through, double[] sums, int[] order, int tail) {
        int reached = tail;
        for (int a = from; a < end; a += 4) {
            reached = pushTo(targets[a], through, sums, order, reached);
            reached = pushTo(targets[a + 1], through, sums, order, reached);
            reached = pushTo(targets[a + 2], through, sums, order, reached);
            reached = pushTo(targets[a + 3], through, sums, order, reached);
        }
        return reached;
    }

    /** Adds 1 to the tail if the sum was zero, without a jump. */
    private static int pushTo(int w, double through, double[] sums, int[] order, int tail) {
        double sum = sums[w];
        sums[w] = sum + through;
        order[tail] = w;
        return tail + (int) ((Double.doubleToRawLongBits(sum) - 1) >>> 63);
    }

    static int all(int count, int[] rest) {
        for (int v = 0; v < count; v++) {
            rest[v] = v;
        }
        return count;
    }

    /** Keeps those not reached. */
    static int unreached(int count, int[] rest, double[] sums) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int v = rest[i];
            rest[kept] = v;
            kept += (int) ((Double.doubleToRawLongBits(sums[v]) - 1) >>> 63);
        }
        return kept;
    }

    static void offer(int from, int to, int base, double[] classes, int[] order, double[] values, double[] front) {
        for (int i = from; i < to; i++) {
            int v = order[i];
            front[v] = values[i] * classes[2 * (base + v) + 1];
        }
    }

    static void show(int from, int to, int[] order, double[] values, double[] front) {
        for (int i = from; i < to; i++) {
            front[order[i]] = values[i];
        }
    }

    static void withdraw(int from, int to, int[] order, double[] front) {
        for (int i = from; i < to; i++) {
            front[order[i]] = 0;
        }
    }

    static int pull(
            int from,
            int to,
            int base,
            int[] offsets,
            int[] targets,
            int[] rest,
            double[] front,
            double[] sums,
            int[] order,
            int tail) {
        int reached = tail;
        for (int i = from; i < to; i++) {
            int v = rest[i];
            double sum = pullRow(targets, offsets[base + v], offsets[base + v + 1], front);
            sums[v] = sum;
            order[reached] = v;
            reached += 1 - (int) ((Double.doubleToRawLongBits(sum) - 1) >>> 63);
        }
        return reached;
    }

    private static double pullRow(int[] targets, int from, int end, double[] front) {
        double first = 0;
        double second = 0;
        for (int a = from; a < end; a += 4) {
            first += front[targets[a]] + front[targets[a + 1]];
            second += front[targets[a + 2]] + front[targets[a + 3]];
        }
        return first + second;
    }

    /** What the deepest level passes on. */
    static void finish(int from, int to, int base, double[] classes, int[] order, double[] values) {
        for (int i = from; i < to; i++) {
            values[i] = classes[2 * (base + order[i])] / values[i];
        }
    }

    static void pushBack(
            int from, int to, int base, int[] offsets, int[] targets, int[] order, double[] values, double[] sums) {
        for (int i = from; i < to; i++) {
            int row = base + order[i];
            double share = values[i];
            for (int a = offsets[row], end = offsets[row + 1]; a < end; a += 4) {
                sums[targets[a]] += share;
                sums[targets[a + 1]] += share;
                sums[targets[a + 2]] += share;
                sums[targets[a + 3]] += share;
            }
        }
    }

    static void pullBack(
            int from, int to, int base, int[] offsets, int[] targets, int[] order, double[] front, double[] sums) {
        for (int i = from; i < to; i++) {
            int v = order[i];
            sums[v] = pullRow(targets, offsets[base + v], offsets[base + v + 1], front);
        }
    }

    /** Adds a level's dependencies to the scores and finds what it passes on. */
    static void gather(
            int from,
            int to,
            int base,
            double[] classes,
            int[] order,
            double[] sums,
            double[] values,
            double weight,
            double[] scores,
            int first) {
        for (int i = from; i < to; i++) {
            int v = order[i];
            int row = 2 * (base + v);
            double sum = sums[v];
            double count = values[i];
            scores[first + v] += weight * (count * sum);
            values[i] = classes[row] / count + classes[row + 1] * sum;
        }
    }
}
