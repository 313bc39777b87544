package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Contacts by the welfare of groups: the less of a group is reached, the more one more of it counts. */
final class WelfarePlan {
    private final PlanTerms.Welfare terms;
    private final @Nullable Path out;

    /** @param out where the contacts go; null to print them */
    WelfarePlan(PlanTerms.Welfare terms, @Nullable Path out) {
        this.terms = terms;
        this.out = out;
    }

    void make(PlanReport report, PlanSetting of, RunControl control) throws IOException {
        GroupFile groups = GroupFile.read(terms.groups(), of.vertexOf(), of.connected(), terms.least());
        FloorPlanner.Fair fair = new FloorPlanner(of.graph(), of.connected(), of.wish(), control)
                .fair(groups.groupOf(), groups.names().size(), terms.alpha());
        Answer free = of.free(control);
        report.plan(new Answer(fair.choices(), fair.reachedCounted(), fair.reachedCounted(), free.proof()));
        report.welfare(groups, fair, free.reachedCounted() - fair.reachedCounted());
        AtomicFile.writeOrPrint(out, to -> report.write(fair.choices(), to));
    }
}
