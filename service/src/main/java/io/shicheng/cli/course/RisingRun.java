package io.shicheng.cli.course;

import io.shicheng.analysis.course.RisingAndFading;
import io.shicheng.analysis.course.RisingAndFading.Change;
import io.shicheng.analysis.course.RisingAndFading.Networks;
import io.shicheng.analysis.course.RisingAndFading.Verdict;
import io.shicheng.analysis.measure.MemoryCheck;
import io.shicheng.analysis.multiplex.MultiplexTies;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.multiplex.YearNetwork;
import io.shicheng.analysis.uncertainty.MirrorIntervals.Interval;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.course.YearsRun.Doubts;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieTable;
import io.shicheng.cli.tie.TiesRefusedException;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes who rises and who fades between two years, among those who are alive or tied in both. */
final class RisingRun implements GraphRun {
    private static final List<String> HEADINGS = List.of(
            "vertex",
            "earlier_rank",
            "earlier_low",
            "earlier_high",
            "later_rank",
            "later_low",
            "later_high",
            "better",
            "p",
            "q",
            "verdict");

    /** So that the least chance is a thousandth with as many rounds as usual. */
    private static final int DEALINGS_A_ROUND = 5;

    private final TieQuestion question;
    private final int earlier;
    private final int later;
    private final Doubts doubts;

    RisingRun(TieQuestion question, int earlier, int later, Doubts doubts) {
        this.question = question;
        this.earlier = earlier;
        this.later = later;
        this.doubts = doubts;
    }

    @Override
    public String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        TieTable table = question.read(control);
        long loaded = System.nanoTime();
        Counting counting = question.options().counting(table);
        MultiplexTies before = held(table, counting, earlier);
        MultiplexTies after = held(table, counting, later);
        BitSet both = YearNetwork.present(before, table.lives(), earlier);
        BitSet either = (BitSet) both.clone();
        BitSet there = YearNetwork.present(after, table.lives(), later);
        either.or(there);
        both.and(there);
        int[] people = either.stream().toArray();
        CsrGraph first = question.graph(YearNetwork.among(either, before).ties(), counting);
        CsrGraph second = question.graph(YearNetwork.among(either, after).ties(), counting);
        int[] among = IntStream.range(0, people.length)
                .filter(v -> both.get(people[v]))
                .toArray();
        int[] compared = compared(among, first, second);
        MemoryCheck.require("interval", 2 * Replicates.bytes(among.length, doubts.rounds()));
        MeasuredRanks ranks = question.ranks();
        long[] names = TieThinning.names(people.length, v -> table.ids().get(people[v]));
        RisingAndFading.Found found = new RisingAndFading(
                        new Networks(first, second, names),
                        question.settings().seed(),
                        graph -> ranks.ofReplicate(graph, among, control))
                .compare(
                        compared,
                        doubts.rates(),
                        doubts.rounds(),
                        DEALINGS_A_ROUND * (doubts.rounds() + 1) - 1,
                        control);
        int[] numbers = Arrays.stream(among).map(v -> people[v]).toArray();
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows(found, numbers, table), to));
        RunSummary summary = question.summary(table, (loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9);
        Placements.add(table, counting, summary);
        summary.add("ties_" + earlier, before.ties().size());
        summary.add("ties_" + later, after.ties().size());
        summary.add("people_in_both", among.length);
        summary.add("compared", compared.length);
        for (Verdict verdict : Verdict.values()) {
            summary.add(
                    word(verdict),
                    Arrays.stream(found.changes())
                            .filter(change -> change.verdict() == verdict)
                            .count());
        }
        summary.add("rounds", found.rounds());
        summary.add("missing", doubts.rates().missing());
        summary.add("false", doubts.rates().falseTies());
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    /** @throws TiesRefusedException if they are too few to rank anybody */
    private static MultiplexTies held(TieTable table, Counting counting, int year) {
        MultiplexTies held = table.ties().within(year, year).only(tie -> counting.kindWeights()[tie.kind()] > 0);
        if (held.ties().size() < YearNetwork.LEAST_TIES) {
            throw TiesRefusedException.fewTies(
                    String.valueOf(year), String.valueOf(held.ties().size()), String.valueOf(YearNetwork.LEAST_TIES));
        }
        return held;
    }

    /** Those who have a rank in one of both years at least. */
    private int[] compared(int[] among, CsrGraph first, CsrGraph second) {
        MeasuredRanks ranks = question.ranks();
        BitSet without = ranks.scored(first, RunControl.NONE).none();
        without.and(ranks.scored(second, RunControl.NONE).none());
        return IntStream.range(0, among.length)
                .filter(i -> !without.get(among[i]))
                .toArray();
    }

    /** Those who rise most surely first, those who fade last. */
    private static List<List<@Nullable Object>> rows(RisingAndFading.Found found, int[] numbers, TieTable table) {
        RankBlocks before = found.observedEarlier();
        RankBlocks after = found.observedLater();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Arrays.stream(found.changes())
                .sorted(Comparator.comparing(Change::verdict)
                        .thenComparing(
                                Comparator.comparingDouble(Change::better).reversed())
                        .thenComparingInt(change -> after.best(change.person())))
                .forEach(change -> {
                    int v = change.person();
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(table.ids().get(numbers[v]));
                    row.addAll(ranks(before, found.earlier()[v], v));
                    row.addAll(ranks(after, found.later()[v], v));
                    row.addAll(List.of(change.better(), change.chance(), change.rate(), word(change.verdict())));
                    rows.add(row);
                });
        return rows;
    }

    private static List<Integer> ranks(RankBlocks blocks, Interval interval, int v) {
        int rank = blocks.best(v);
        return List.of(rank, Math.min(rank, interval.best()), Math.max(rank, interval.worst(blocks.size())));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<GraphNotice> notices() {
        return List.of();
    }
}
