package io.shicheng.analysis.sampling;

import io.shicheng.analysis.distance.NearestFirst;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.progress.RunControl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws shortest paths of random pairs in the blocks of a graph and counts on how many each class lies. Samples come in
 * batches, each with a random stream of its own, and counts are whole numbers: the same for any number of threads.
 */
final class PathSampler {
    /** Samples a batch. */
    static final int BATCH = 16;

    private final List<SampledBlock> blocks;
    private final PairDraw[] pairs;
    private final int[] firsts;
    private final long[] blockEnds;
    private final long stream;
    private final int threads;
    private final RunControl control;
    private final ArrayDeque<Worker> idle = new ArrayDeque<>();
    private final List<Worker> workers = new ArrayList<>();
    private int nextBatch;

    /** @param blocks of which at least one has a pair */
    PathSampler(List<SampledBlock> blocks, long seed, int threads, RunControl control) {
        this.blocks = blocks;
        this.threads = threads;
        this.control = control;
        this.stream = new SplittableRandom(seed).nextLong();
        this.pairs = new PairDraw[blocks.size()];
        this.firsts = new int[blocks.size() + 1];
        this.blockEnds = new long[blocks.size()];
        long all = 0;
        for (int b = 0; b < pairs.length; b++) {
            pairs[b] = new PairDraw(blocks.get(b));
            all = Math.addExact(all, pairs[b].pairs());
            blockEnds[b] = all;
            firsts[b + 1] = firsts[b] + blocks.get(b).size();
        }
    }

    /** Ordered pairs from which one is drawn. */
    long pairs() {
        return blockEnds[blockEnds.length - 1];
    }

    /** Classes of all blocks. */
    int classes() {
        return firsts[firsts.length - 1];
    }

    /** Where the classes of a block begin in counts. */
    int first(int block) {
        return firsts[block];
    }

    long arcs() {
        long arcs = 0;
        for (Worker worker : workers) {
            arcs += worker.arcs();
        }
        return arcs;
    }

    /** Draws this many further batches and adds what they find to counts. */
    void draw(int batches, int[] counts) {
        int begin = nextBatch;
        nextBatch += batches;
        Blocks.run(batches, 1, threads, control, () -> {
            Worker worker = worker();
            return (from, to) -> {
                for (int batch = from; batch < to; batch++) {
                    worker.draw(new SplittableRandom(stream + begin + batch));
                }
            };
        });
        for (Worker worker : workers) {
            worker.handOver(counts);
        }
        idle.clear();
        idle.addAll(workers);
    }

    private synchronized Worker worker() {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker();
            workers.add(worker);
        }
        return worker;
    }

    /** What one thread needs. */
    private final class Worker {
        private final PathSearch[] searches = new PathSearch[blocks.size()];
        private final int[] found = new int[firsts[firsts.length - 1]];

        void draw(SplittableRandom random) {
            for (int i = 0; i < BATCH; i++) {
                control.checkCancelled();
                long drawn = random.nextLong(pairs());
                int block = PairDraw.place(blockEnds, drawn);
                int source = pairs[block].source(random);
                int target = pairs[block].target(source, random);
                search(block).draw(source, target, random, found, firsts[block]);
            }
        }

        private PathSearch search(int number) {
            if (searches[number] == null) {
                SampledBlock block = blocks.get(number);
                double[] inLengths = block.inLengths();
                searches[number] = block.lengths() == null || inLengths == null
                        ? new TwoSidedSearch(block, control)
                        : new NearestSearch(
                                block,
                                inLengths,
                                new NearestFirst(block.offsets(), block.targets(), block.lengths(), control));
            }
            return searches[number];
        }

        void handOver(int[] counts) {
            for (int c = 0; c < found.length; c++) {
                counts[c] += found[c];
                found[c] = 0;
            }
        }

        long arcs() {
            long arcs = 0;
            for (PathSearch search : searches) {
                arcs += search == null ? 0 : search.arcs();
            }
            return arcs;
        }
    }
}
