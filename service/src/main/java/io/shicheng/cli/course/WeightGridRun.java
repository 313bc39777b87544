package io.shicheng.cli.course;

import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.tie.TieOptions;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieTable;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes scores and places by any measure while a kind weighs 0, 1/4 … 2, with the same seed throughout. */
final class WeightGridRun implements GraphRun {
    private static final List<String> HEADINGS = List.of("vertex", "weight", "score", "place");
    static final int POINTS = 9;
    private static final double MOST = 2;

    private final TieQuestion question;
    private final String kind;
    private final int first;
    private final List<String> only;

    WeightGridRun(TieQuestion question, String kind, int first, List<String> only) {
        this.question = question;
        this.kind = kind;
        this.first = first;
        this.only = only;
    }

    private static double weight(int point) {
        return point * MOST / (POINTS - 1);
    }

    @Override
    public String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        TieTable table = question.read(control);
        long loaded = System.nanoTime();
        int weighed = TieOptions.kind(table, kind);
        Counting counting = question.options().counting(table);
        MeasuredRanks ranks = question.ranks();
        List<Standing> standings = new ArrayList<>();
        List<RankBlocks> blocks = new ArrayList<>();
        control.phase("course", POINTS);
        for (int point = 0; point < POINTS; point++) {
            control.checkCancelled();
            Standing standing = ranks.scored(
                    question.graph(table.ties(), counting.with(weighed, weight(point))), new CancelOnly(control));
            standings.add(standing);
            blocks.add(ranks.of(standing));
            control.advance(1);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int person : shown(table, standings, blocks)) {
            for (int point = 0; point < POINTS; point++) {
                boolean none = standings.get(point).none(person);
                rows.add(Arrays.asList(
                        table.ids().get(person),
                        weight(point),
                        standings.get(point).score(person),
                        none ? null : (Integer) blocks.get(point).best(person)));
            }
        }
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary = question.summary(table, (loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9);
        summary.add("people", rows.size() / POINTS);
        summary.add("points", POINTS);
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    /** Those who are asked about, or are among the first somewhere; by their place in the beginning. */
    private List<Integer> shown(TieTable table, List<Standing> standings, List<RankBlocks> blocks) {
        if (!only.isEmpty()) {
            return only.stream().map(id -> table.person(id, "--of")).toList();
        }
        TreeSet<Integer> among = new TreeSet<>();
        for (int point = 0; point < POINTS; point++) {
            for (int person = 0; person < table.ids().size(); person++) {
                if (!standings.get(point).none(person) && blocks.get(point).best(person) <= first) {
                    among.add(person);
                }
            }
        }
        return Arrays.stream(blocks.getFirst().ordered())
                .filter(among::contains)
                .boxed()
                .toList();
    }

    @Override
    public List<GraphNotice> notices() {
        return List.of();
    }
}
