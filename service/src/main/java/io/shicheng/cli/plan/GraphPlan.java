package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.AcceptingGreedy;
import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.analysis.coverage.floor.FloorSearch;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    /**
     * What a plan is made of.
     *
     * @param without who may not be chosen
     */
    private record Setting(CsrGraph graph, BitSet connected, Wish wish, int[] without, Map<String, Integer> vertexOf) {}

    @Override
    public String run(RunControl control) throws IOException {
        LoadedGraph loaded =
                LoadedGraph.read(file, false, false, Settings.usual().threads(), control, notices::add);
        long start = System.nanoTime();
        Setting setting = setting(loaded);
        PlanReport report = new PlanReport(loaded, terms, setting.connected().cardinality());
        if (terms.acceptancePercent() == null) {
            plan(report, setting, control);
        } else {
            accepting(report, setting, terms.acceptancePercent() / HUNDRED, control);
        }
        return report.json((System.nanoTime() - start) / 1e9);
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }

    private Setting setting(LoadedGraph loaded) {
        CsrGraph graph = loaded.graph();
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
        Wish wish = new Wish(
                terms.hops(),
                candidates.stream().toArray(),
                kept,
                vertices(vertexOf, terms.covered(), "--covered"),
                NO_GROUPS,
                terms.contacts() == null ? CoveragePlanner.ANY : terms.contacts(),
                people(connected.cardinality()));
        return new Setting(graph, connected, wish, without, vertexOf);
    }

    private void plan(PlanReport report, Setting of, RunControl control) throws IOException {
        Wish wish = of.wish();
        int[] sizes = new Reach(of.graph(), terms.hops()).sizes(wish.candidates(), control);
        Answer free = new CoveragePlanner(
                        of.graph(),
                        of.connected(),
                        wish,
                        sizes,
                        Settings.usual().threads(),
                        control)
                .plan();
        if (terms.percent() != null && free.reachedCounted() < wish.people()) {
            throw ProofRefusedException.notAttainable("" + wish.people(), "" + free.reachedCounted());
        }
        Answer made = terms.floor() == null ? free : withFloor(report, terms.floor(), of, free, control);
        report.plan(made);
        AtomicFile.writeOrPrint(out, to -> report.write(made.choices(), to));
        if (proof != null) {
            PlanProof whole = proof(report, of, made);
            AtomicFile.write(proof, whole::write);
        }
    }

    /** With a floor; the proof is that of all plans, with floors or without. */
    private Answer withFloor(PlanReport report, PlanTerms.Floor floor, Setting of, Answer free, RunControl control)
            throws IOException {
        GroupFile groups = GroupFile.read(floor.groups(), of.vertexOf(), of.connected(), floor.least());
        Double percent = floor.percent();
        int millionths = percent == null
                ? FloorPlanner.HIGHEST
                : BigDecimal.valueOf(percent)
                        .multiply(BigDecimal.valueOf(FloorSearch.WHOLE / HUNDRED))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        FloorPlanner.Answer floored = new FloorPlanner(of.graph(), of.connected(), of.wish(), control)
                .plan(groups.groupOf(), groups.names().size(), millionths, vertices(free.choices()));
        if (percent != null && floored.lacking() > 0) {
            throw ProofRefusedException.floor("" + percent, "" + terms.contacts(), "" + floored.lacking());
        }
        report.floor(groups, floored.least(), free.reachedCounted() - floored.reachedCounted());
        return new Answer(floored.choices(), floored.reachedCounted(), floored.reachedCounted(), free.proof());
    }

    private void accepting(PlanReport report, Setting of, double probability, RunControl control) throws IOException {
        Wish wish = of.wish();
        double[] acceptance = new double[of.graph().vertexCount()];
        Arrays.fill(acceptance, probability);
        AcceptingGreedy greedy = new AcceptingGreedy(
                new Reach(of.graph(), terms.hops()), acceptance.length, of.connected(), wish.covered());
        List<AcceptingGreedy.Choice> choices = new ArrayList<>(greedy.ask(wish.kept(), acceptance));
        choices.addAll(greedy.choose(wish.candidates(), acceptance, wish.contacts() - wish.kept().length, control));
        report.expected(choices.size(), greedy.expected());
        AtomicFile.writeOrPrint(out, to -> report.writeExpected(choices, to));
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

    private static int[] vertices(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::vertex).toArray();
    }

    private PlanProof proof(PlanReport report, Setting of, Answer made) {
        if (made.proof() == null) {
            throw ProofRefusedException.tooLarge();
        }
        Wish wish = of.wish();
        return new PlanProof(
                PlanProof.FORMAT,
                terms.hops(),
                terms.contacts(),
                terms.percent() == null ? null : wish.people(),
                made.reachedCounted(),
                made.proof().bound(),
                report.ids(),
                PlanProof.ties(of.graph()),
                wish.kept(),
                wish.covered(),
                vertices(made.choices()),
                of.without(),
                PlanProof.decimals(made.proof().prices()));
    }
}
