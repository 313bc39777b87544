package io.shicheng.cli.multiverse;

import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.multiverse.Multiverse;
import io.shicheng.analysis.multiverse.Multiverse.Choice;
import io.shicheng.analysis.multiverse.Multiverse.Moved;
import io.shicheng.analysis.multiverse.Multiverse.World;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.multiverse.Variation.Varied;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieTable;
import io.shicheng.cli.tie.TiesRefusedException;
import io.shicheng.cli.uncertainty.MeasuredRanks;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes in which share of all worlds each person is among the first, and which choice moves them most. */
final class MultiverseRun implements GraphRun {
    private static final List<String> HEADINGS =
            List.of("vertex", "share", "best", "worst", "moved_by", "most", "share_most", "least", "share_least");

    /** More take longer than anybody waits. */
    static final int MOST_WORLDS = 4096;

    private final TieQuestion question;
    private final List<Variation> variations;
    private final int first;

    MultiverseRun(TieQuestion question, List<Variation> variations, int first) {
        this.question = question;
        this.variations = variations;
        this.first = first;
    }

    @Override
    public String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        TieTable table = question.read(control);
        long loaded = System.nanoTime();
        Counting counting = question.options().counting(table);
        List<Varied> varied = variations.stream()
                .flatMap(each -> each.in(table, counting).stream())
                .toList();
        List<Choice> choices = varied.stream().map(Varied::choice).toList();
        long worlds = Multiverse.worlds(choices);
        if (worlds > MOST_WORLDS) {
            throw TiesRefusedException.manyWorlds(String.valueOf(worlds), String.valueOf(MOST_WORLDS));
        }
        Setup usual = new Setup(table.ties(), counting, question.follows(), question.settings());
        int people = table.ids().size();
        Multiverse.Found found =
                Multiverse.of(choices, people, first, options -> world(usual, varied, options, control), control);
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows(table, choices, found), to));
        RunSummary summary = question.summary(table, (loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9);
        summary.add("first", first);
        summary.add("choices", choices.size());
        summary.add("worlds", found.worlds());
        summary.add("worlds_left_out", found.leftOut());
        summary.add("shares", Arrays.stream(found.shares()).sum());
        summary.add("seed", question.settings().seed());
        return summary.json();
    }

    private Optional<World> world(Setup usual, List<Varied> varied, int[] options, RunControl control) {
        Setup setup = usual;
        for (int c = 0; c < options.length; c++) {
            setup = varied.get(c).does().get(options[c]).apply(setup);
        }
        if (!setup.possible()) {
            return Optional.empty();
        }
        boolean follows = setup.directed() || question.measure().sense() == Sense.LINEAGE;
        MeasuredRanks ranks =
                new MeasuredRanks(question.measure(), setup.settings().withWeighted(question.weighted()));
        Standing standing = ranks.scored(
                setup.ties().graph(setup.counting(), follows, question.weighted()), new CancelOnly(control));
        return Optional.of(new World(ranks.of(standing), standing.none()));
    }

    /** Those who are among the first in some world, the surest first. */
    private static List<List<@Nullable Object>> rows(TieTable table, List<Choice> choices, Multiverse.Found found) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        IntStream.range(0, table.ids().size())
                .filter(person -> found.shares()[person] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) -> -found.shares()[person])
                        .thenComparingInt(person -> found.worst()[person])
                        .thenComparingInt(person -> person))
                .forEach(person -> {
                    List<@Nullable Object> row = new ArrayList<>(List.of(
                            table.ids().get(person),
                            found.shares()[person],
                            found.best()[person],
                            found.worst()[person]));
                    row.addAll(found.moved()
                            .get(person)
                            .map(by -> told(by, choices))
                            .orElse(Arrays.asList(null, null, null, null, null)));
                    rows.add(row);
                });
        return rows;
    }

    private static List<@Nullable Object> told(Moved by, List<Choice> choices) {
        Choice choice = choices.get(by.choice());
        return Arrays.asList(
                choice.name(),
                choice.options().get(by.most()),
                by.mostShare(),
                choice.options().get(by.least()),
                by.leastShare());
    }

    @Override
    public List<GraphNotice> notices() {
        return List.of();
    }
}
