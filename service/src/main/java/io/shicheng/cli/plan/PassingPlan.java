package io.shicheng.cli.plan;

import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.reach.GreedyReach;
import io.shicheng.analysis.reach.GreedyReach.Ask;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Contacts from whom news, passed on by chance, is expected to reach most. */
final class PassingPlan {
    private final PlanTerms.Passing passing;
    private final @Nullable Path out;

    /** @param out where the contacts go; null to print them */
    PassingPlan(PlanTerms.Passing passing, @Nullable Path out) {
        this.passing = passing;
        this.out = out;
    }

    void make(PlanReport report, PlanSetting of, RunControl control) throws IOException {
        Settings usual = Settings.usual();
        Ask ask = new Ask(
                of.wish().contacts(),
                Arrays.stream(of.wish().kept()).boxed().toList(),
                Arrays.stream(of.without()).boxed().collect(Collectors.toSet()),
                passing.quality());
        GreedyReach found = GreedyReach.of(of.graph(), passing.chances(), ask, usual.seed(), usual.threads(), control);
        report.passedOn(found, passing.quality());
        int[] picks = found.picks();
        List<PlanReport.Expected> choices = IntStream.range(0, picks.length)
                .mapToObj(i -> new PlanReport.Expected(picks[i], found.gains()[i]))
                .toList();
        AtomicFile.writeOrPrint(out, to -> report.writeExpected(choices, to));
    }
}
