package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.analysis.coverage.floor.FloorSearch;
import io.shicheng.analysis.coverage.robustness.ConsentCurve;
import io.shicheng.analysis.coverage.robustness.PlanRobustness;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts who reach most people, or a share of them, with or without a floor of each group, and a proof. */
final class CoveragePlan {
    private static final int HUNDRED = 100;
    /** Of those who could be asked, in percent. */
    private static final int[] SHARES = {5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

    private final PlanTerms terms;
    private final @Nullable Path out;
    private final @Nullable Path proof;

    /**
     * @param out where the contacts go; null to print them
     * @param proof where what proves the plan goes; null for nowhere
     */
    CoveragePlan(PlanTerms terms, @Nullable Path out, @Nullable Path proof) {
        this.terms = terms;
        this.out = out;
        this.proof = proof;
    }

    void make(PlanReport report, PlanSetting of, RunControl control) throws IOException {
        Wish wish = of.wish();
        Answer free = of.free(control);
        if (terms.percent() != null && free.reachedCounted() < wish.people()) {
            throw ProofRefusedException.notAttainable("" + wish.people(), "" + free.reachedCounted());
        }
        Answer made = terms.floor() == null ? free : withFloor(report, terms.floor(), of, free, control);
        report.plan(made);
        if (terms.rates() != null) {
            report.sure(terms.rates(), robustness(report.ids(), of, made, terms.rates(), control));
        }
        if (terms.consent()) {
            report.consent(
                    new ConsentCurve(of.graph(), of.connected(), of.everybody().wish(), control)
                            .of(SHARES, Settings.usual().seed()),
                    price(of, free, control));
        }
        AtomicFile.writeOrPrint(out, to -> report.write(made.choices(), to));
        if (proof != null) {
            PlanProof whole = proof(report, of, made);
            AtomicFile.write(proof, whole::write);
        }
    }

    /** How many more could be reached if all who may not be chosen agreed, by the bounds; null where one is missing. */
    private static @Nullable Integer price(PlanSetting of, Answer free, RunControl control) {
        if (of.without().length == 0) {
            return 0;
        }
        CoveragePlanner.Proof all = of.everybody().free(control).proof();
        return all == null || free.proof() == null
                ? null
                : (Integer) (all.bound() - free.proof().bound());
    }

    private static PlanRobustness.Answer robustness(
            String[] ids, PlanSetting of, Answer made, ErrorRates rates, RunControl control) {
        long[] names = TieThinning.names(ids.length, vertex -> ids[vertex]);
        TieThinning thinning =
                new TieThinning(of.graph(), names, rates, Settings.usual().seed());
        return new PlanRobustness(of.graph(), of.connected(), of.wish(), vertices(made.choices()), control)
                .of(thinning, Replicates.ROUNDS);
    }

    /** With a floor; the proof is that of all plans, with floors or without. */
    private Answer withFloor(PlanReport report, PlanTerms.Floor floor, PlanSetting of, Answer free, RunControl control)
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

    private static int[] vertices(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::vertex).toArray();
    }

    private PlanProof proof(PlanReport report, PlanSetting of, Answer made) {
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
