package io.shicheng.analysis.betweenness;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.analysis.betweenness.reduction.Reduction;
import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Searches from every source that a reduction left, on several threads; see {@link Betweenness}. */
final class ExactSearch {
    /** Beyond this a double no longer holds every whole number. */
    private static final double MOST_EXACT = 0x1p53;

    /** Units of work between two words to the control. */
    private static final long REPORT = 1 << 16;

    private final Reduction reduction;
    private final List<BlockRows> parts;
    private final SearchPlan plan;
    /** Weighted, the blocks of each part as a graph, which threads share. */
    private final @Nullable CsrGraph[] graphs;

    /** Null where all sources are searched from. */
    private final @Nullable SourceSample sample;

    private final RunControl control;
    private final LongAdder scanned = new LongAdder();
    private final LongAdder rounded = new LongAdder();
    private final LongAdder wide = new LongAdder();

    ExactSearch(Reduction reduction, IntPredicate chosen, RunControl control) {
        this(reduction, chosen, null, control);
    }

    /** @param sample of sources of a reduction that takes none out */
    ExactSearch(Reduction reduction, IntPredicate chosen, @Nullable SourceSample sample, RunControl control) {
        this.sample = sample;
        this.reduction = reduction;
        this.parts = reduction.blocks();
        this.plan = new SearchPlan(parts, chosen);
        this.control = control;
        this.graphs = new @Nullable CsrGraph[parts.size()];
        for (int i = 0; i < graphs.length; i++) {
            BlockRows part = parts.get(i);
            graphs[i] = part.lengths == null ? null : part.graph(0, part.count(), Integer.MAX_VALUE);
        }
    }

    /** Scores with each ordered pair counted. */
    double[] run(int threads) {
        return reduction.scores(found(threads));
    }

    /** What the searches find, row by row. */
    double[] found(int threads) {
        control.phase("betweenness", plan.work());
        return OrderedSum.of(plan.length(), plan, threads, control, Worker::new);
    }

    Map<String, Number> facts() {
        Map<String, Number> facts = new LinkedHashMap<>();
        long vertices = 0;
        long blocks = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = parts.get(i).leaving == null;
            vertices += last ? parts.get(i).size() : leaving(parts.get(i));
            blocks += last ? parts.get(i).count() : 0;
        }
        facts.put("vertices_left", vertices);
        facts.put("blocks", blocks);
        facts.put("sources_run", plan.sources());
        facts.put("arcs_scanned", scanned.sum());
        facts.put("rounded_sources", rounded.sum());
        facts.put("wide_sources", wide.sum());
        return facts;
    }

    private static long leaving(BlockRows rows) {
        long leaving = 0;
        for (int b = 0; b < rows.count(); b++) {
            leaving += rows.sources(b);
        }
        return leaving;
    }

    /** One thread's part. */
    private final class Worker implements OrderedSum.BlockKernel {
        private @Nullable BlockRows rows;
        private @Nullable BlockSearch search;
        private @Nullable WeightedPaths weighted;
        private long unreported;
        private long arcs;
        private long roundedSources;
        private long wideSources;

        @Override
        public void add(int task, double[] sums) {
            int number = plan.part(task);
            BlockRows part = parts.get(number);
            enter(part, graphs[number]);
            int from = plan.fromBlock(task);
            int to = plan.toBlock(task);
            boolean single = to == from + 1;
            for (int b = from; b < to; b++) {
                int end = single ? plan.toSource(task) : part.sources(b);
                int first = part.starts[b] - part.starts[from];
                long work = SearchPlan.workOfASource(part, b);
                for (int s = single ? plan.fromSource(task) : 0; s < end; s++) {
                    double counts = sample == null ? 1 : sample.factor(number, part.starts[b] + s);
                    if (counts > 0) {
                        addSource(part, b, s, counts, sums, first);
                    }
                    report(work);
                }
            }
            control.advance(unreported);
            unreported = 0;
            scanned.add(arcs);
            rounded.add(roundedSources);
            wide.add(wideSources);
            arcs = 0;
            roundedSources = 0;
            wideSources = 0;
        }

        private void enter(BlockRows part, @Nullable CsrGraph graph) {
            if (rows == part) {
                return;
            }
            rows = part;
            if (graph == null) {
                search = new BlockSearch(part, control);
            } else {
                weighted = new WeightedPaths(graph, part.lengths, part.classes, control);
            }
        }

        private void addSource(BlockRows part, int block, int s, double counts, double[] sums, int first) {
            if (search != null) {
                addUnweighted(search, part, block, s, counts, sums, first);
            } else if (weighted != null) {
                int row = part.starts[block] + s;
                weighted.from(row, counts * part.sourceWeight[row]);
                weighted.handOver(part.starts[block] - first, sums);
                note(weighted);
            }
        }

        private void addUnweighted(
                BlockSearch kernel, BlockRows part, int block, int s, double counts, double[] sums, int first) {
            int whole = part.starts[block + 1] - part.starts[block];
            int size = part.leaving == null ? whole : whole - s;
            int source = part.leaving == null ? s : size - 1;
            double factor = part.leaving == null ? counts : 2;
            long before = kernel.scanned();
            double most = kernel.add(block, size, source, factor, sums, first);
            arcs += kernel.scanned() - before;
            if (most < BreadthFirstPaths.MOST_PATHS) {
                roundedSources += most >= MOST_EXACT ? 1 : 0;
                return;
            }
            int row = part.starts[block] + source;
            WeightedPaths paths =
                    new WeightedPaths(part.graph(block, block + 1, size), null, part.classesOf(block), control);
            paths.from(source, factor * part.sourceWeight[row]);
            paths.handOver(-first, sums);
            note(paths);
        }

        private void note(WeightedPaths paths) {
            roundedSources += paths.rounded() ? 1 : 0;
            wideSources += paths.wide() ? 1 : 0;
            arcs += paths.scanned();
        }

        private void report(long work) {
            unreported += work;
            if (unreported >= REPORT) {
                control.advance(unreported);
                unreported = 0;
                control.checkCancelled();
            }
        }
    }
}
