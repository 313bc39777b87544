package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.AcceptingGreedy;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts of whom not all agree, who reach most in expectation. */
final class AcceptingPlan {
    private final double probability;
    private final @Nullable Path out;

    /**
     * @param probability with which each agrees
     * @param out where the contacts go; null to print them
     */
    AcceptingPlan(double probability, @Nullable Path out) {
        this.probability = probability;
        this.out = out;
    }

    void make(PlanReport report, PlanSetting of, RunControl control) throws IOException {
        Wish wish = of.wish();
        double[] acceptance = new double[of.graph().vertexCount()];
        Arrays.fill(acceptance, probability);
        AcceptingGreedy greedy = new AcceptingGreedy(
                new Reach(of.graph(), wish.hops()), acceptance.length, of.connected(), wish.covered());
        List<AcceptingGreedy.Choice> choices = new ArrayList<>(greedy.ask(wish.kept(), acceptance));
        choices.addAll(greedy.choose(wish.candidates(), acceptance, wish.contacts() - wish.kept().length, control));
        report.expected(choices.size(), greedy.expected());
        AtomicFile.writeOrPrint(
                out,
                to -> report.writeExpected(
                        choices.stream()
                                .map(choice -> new PlanReport.Expected(choice.vertex(), choice.adds()))
                                .toList(),
                        to));
    }
}
