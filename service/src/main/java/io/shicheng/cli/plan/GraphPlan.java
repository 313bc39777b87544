package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.scenario.ChangeReader;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans contacts on the graph of a file, writes them, and proves what no plan can pass. */
public final class GraphPlan implements GraphRun {
    private static final int[] NO_GROUPS = {};
    private static final int HUNDRED = 100;

    private final Path file;
    private final PlanTerms terms;
    private final @Nullable Path out;
    private final @Nullable Path proof;
    private final List<GraphNotice> notices = new ArrayList<>();

    /**
     * @param out where the contacts go; null to print them
     * @param proof where what proves the plan goes; null for nowhere
     */
    public GraphPlan(Path file, PlanTerms terms, @Nullable Path out, @Nullable Path proof) {
        this.file = file;
        this.terms = terms;
        this.out = out;
        this.proof = proof;
    }

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded =
                LoadedGraph.read(file, false, false, Settings.usual().threads(), control, notices::add);
        long start = System.nanoTime();
        boolean otherwise = !terms.changes().isEmpty();
        CsrGraph graph = otherwise ? ChangeReader.changed(loaded, terms.changes()) : loaded.graph();
        PlanSetting setting = setting(loaded, graph);
        PlanReport report = new PlanReport(loaded, terms, setting.connected().cardinality());
        if (otherwise) {
            report.asItIs(setting(loaded, loaded.graph()).free(control));
        }
        maker().make(report, setting, control);
        return report.json((System.nanoTime() - start) / 1e9);
    }

    /** Makes a plan, writes it, and reports what there is to tell of it. */
    @FunctionalInterface
    private interface Maker {
        void make(PlanReport report, PlanSetting setting, RunControl control) throws IOException;
    }

    private Maker maker() {
        if (terms.passing() != null) {
            return new PassingPlan(terms.passing(), out)::make;
        }
        if (terms.welfare() != null) {
            return new WelfarePlan(terms.welfare(), out)::make;
        }
        if (terms.acceptancePercent() != null) {
            return new AcceptingPlan(terms.acceptancePercent() / HUNDRED, out)::make;
        }
        return new CoveragePlan(terms, out, proof)::make;
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }

    private PlanSetting setting(LoadedGraph loaded, CsrGraph graph) {
        Map<String, Integer> vertexOf = VertexNumbers.of(loaded.ids());
        BitSet connected = new BitSet();
        for (int v = 0; v < graph.vertexCount(); v++) {
            connected.set(v, graph.outDegree(v) > 0);
        }
        int[] kept = vertices(vertexOf, terms.keep(), "--keep");
        int[] without = vertices(vertexOf, terms.without(), "--without");
        BitSet candidates = new BitSet();
        candidates.set(0, graph.vertexCount());
        IntStream.concat(IntStream.of(kept), IntStream.of(without)).forEach(candidates::clear);
        if (graph != loaded.graph()) {
            candidates.and(connected); // whoever is left out is nobody's contact
        }
        Wish wish = new Wish(
                terms.hops(),
                candidates.stream().toArray(),
                kept,
                vertices(vertexOf, terms.covered(), "--covered"),
                NO_GROUPS,
                terms.contacts() == null ? CoveragePlanner.ANY : terms.contacts(),
                people(connected.cardinality()));
        return new PlanSetting(graph, connected, wish, without, vertexOf);
    }

    private int people(int connected) {
        return terms.percent() == null
                ? CoveragePlanner.ANY
                : BigDecimal.valueOf(terms.percent())
                        .multiply(BigDecimal.valueOf(connected))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
    }

    private static int[] vertices(Map<String, Integer> vertexOf, List<String> wanted, String option) {
        return wanted.stream()
                .distinct()
                .mapToInt(id -> {
                    Integer vertex = vertexOf.get(id);
                    if (vertex == null) {
                        throw ProofRefusedException.noVertex(id, option);
                    }
                    return vertex;
                })
                .toArray();
    }
}
