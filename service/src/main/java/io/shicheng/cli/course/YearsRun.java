package io.shicheng.cli.course;

import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.multiplex.YearNetwork;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieTable;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes where people stand from year to year, among those alive or tied in it, and between which ranks they truly are. */
final class YearsRun implements GraphRun {
    private static final List<String> HEADINGS = List.of("year", "vertex", "score", "rank", "low", "high", "of");

    private final TieQuestion question;
    private final List<Integer> years;
    private final Doubts doubts;
    private final List<String> only;

    /** How sure ranks are to be, and how many are told. */
    record Doubts(ErrorRates rates, int rounds, int first) {}

    /** What was found in a year. */
    private record OfYear(
            int year, YearNetwork network, Standing standing, RankBlocks ranks, MirrorIntervals.Interval[] intervals) {}

    YearsRun(TieQuestion question, List<Integer> years, Doubts doubts, List<String> only) {
        this.question = question;
        this.years = years;
        this.doubts = doubts;
        this.only = only;
    }

    @Override
    public String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        TieTable table = question.read(control);
        long loaded = System.nanoTime();
        Counting counting = question.options().counting(table);
        List<OfYear> found = new ArrayList<>();
        List<YearNetwork> all = new ArrayList<>();
        control.phase("interval", (long) years.size() * doubts.rounds());
        for (int year : years) {
            YearNetwork network =
                    YearNetwork.of(table.ties(), table.lives(), kind -> counting.kindWeights()[kind] > 0, year);
            all.add(network);
            if (network.enough()) {
                found.add(ranked(year, network, counting, table, control));
            }
        }
        Set<Integer> shown = shown(table, found);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.forEach(each -> rows.addAll(rows(each, table, shown)));
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary = question.summary(table, (loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9);
        Placements.add(table, counting, summary);
        for (int i = 0; i < years.size(); i++) {
            summary.add("ties_" + years.get(i), all.get(i).ties().ties().size());
            summary.add("people_" + years.get(i), all.get(i).people().length);
        }
        summary.add("rounds", doubts.rounds());
        summary.add("missing", doubts.rates().missing());
        summary.add("false", doubts.rates().falseTies());
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    private OfYear ranked(int year, YearNetwork network, Counting counting, TieTable table, RunControl control) {
        MeasuredRanks ranks = question.ranks();
        CsrGraph graph = question.graph(network.ties(), counting);
        MemoryCheck.require("interval", Replicates.bytes(graph.vertexCount(), doubts.rounds()));
        Standing standing = ranks.scored(graph, control);
        RankBlocks observed = ranks.of(standing);
        long[] names = TieThinning.names(graph.vertexCount(), v -> table.ids().get(network.people()[v]));
        long seed = question.settings().seed();
        TieThinning thinning = new TieThinning(graph, names, doubts.rates(), seed);
        MirrorIntervals.Interval[] intervals = Replicates.of(
                        observed,
                        doubts.rounds(),
                        seed,
                        round -> ranks.ofReplicate(thinning.replicate(round), control),
                        control)
                .ranks()
                .intervals()
                .all();
        return new OfYear(year, network, standing, observed, intervals);
    }

    /** Those who are asked about, or are among the first in some year. */
    private Set<Integer> shown(TieTable table, List<OfYear> found) {
        Set<Integer> shown = new HashSet<>();
        only.forEach(id -> shown.add(table.person(id, "--of")));
        if (only.isEmpty()) {
            for (OfYear each : found) {
                for (int v = 0; v < each.network().people().length; v++) {
                    if (!each.standing().none(v) && each.ranks().best(v) <= doubts.first()) {
                        shown.add(each.network().people()[v]);
                    }
                }
            }
        }
        return shown;
    }

    private static List<List<@Nullable Object>> rows(OfYear found, TieTable table, Set<Integer> shown) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v : found.ranks().ordered()) {
            int person = found.network().people()[v];
            if (!shown.contains(person)) {
                continue;
            }
            boolean none = found.standing().none(v);
            int rank = found.ranks().best(v);
            int of = found.network().people().length;
            rows.add(Arrays.asList(
                    found.year(),
                    table.ids().get(person),
                    found.standing().score(v),
                    none ? null : (Integer) rank,
                    none ? null : (Integer) Math.min(rank, found.intervals()[v].best()),
                    none ? null : (Integer) Math.max(rank, found.intervals()[v].worst(of)),
                    of));
        }
        return rows;
    }

    @Override
    public List<GraphNotice> notices() {
        return List.of();
    }
}
