package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.floor.FloorBound;
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
        Floored floored = terms.floor() == null ? null : withFloor(report, terms.floor(), of, free, control);
        Answer made = floored == null ? free : floored.answer();
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
            PlanProof whole = proof(report, of, made, floored);
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

    /**
     * A plan with a floor.
     *
     * @param answer with the proof of all plans, with floors or without
     */
    private record Floored(Answer answer, GroupFile groups, int least, FloorBound.@Nullable Proof proof) {}

    private Floored withFloor(PlanReport report, PlanTerms.Floor floor, PlanSetting of, Answer free, RunControl control)
            throws IOException {
        GroupFile groups = GroupFile.read(floor.groups(), of.vertexOf(), of.connected(), floor.least());
        Double percent = floor.percent();
        int millionths = percent == null ? FloorPlanner.HIGHEST : millionths(percent);
        FloorPlanner.Answer floored = new FloorPlanner(of.graph(), of.connected(), of.wish(), control)
                .plan(groups.groupOf(), groups.names().size(), millionths, vertices(free.choices()));
        if (percent != null && floored.lacking() > 0) {
            throw ProofRefusedException.floor("" + percent, "" + terms.contacts(), "" + floored.lacking());
        }
        report.floor(groups, floored.least(), free.reachedCounted() - floored.reachedCounted());
        if (floored.proof() != null) {
            report.boundWithFloor(percent == null, floored.proof().bound());
        }
        Answer answer = new Answer(floored.choices(), floored.reachedCounted(), floored.reachedCounted(), free.proof());
        return new Floored(answer, groups, floored.least(), floored.proof());
    }

    private static int millionths(double percent) {
        return BigDecimal.valueOf(percent)
                .multiply(BigDecimal.valueOf(FloorSearch.WHOLE / HUNDRED))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static int[] vertices(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::vertex).toArray();
    }

    private PlanProof proof(PlanReport report, PlanSetting of, Answer made, @Nullable Floored floored) {
        if (made.proof() == null || floored != null && floored.proof() == null) {
            throw ProofRefusedException.tooLarge();
        }
        int[] prices = made.proof().prices();
        BigDecimal bound = BigDecimal.valueOf(made.proof().bound());
        PlanProof.Floor floor = null;
        if (floored != null && floored.proof() != null && terms.floor() != null) {
            Double percent = terms.floor().percent();
            prices = floored.proof().prices();
            bound = percent == null
                    ? PlanProof.decimal(floored.proof().bound())
                    : BigDecimal.valueOf(floored.proof().bound());
            floor = new PlanProof.Floor(
                    floored.groups().groupOf(),
                    percent == null ? null : PlanProof.decimal(millionths(percent)),
                    PlanProof.decimal(floored.least()),
                    PlanProof.decimals(floored.proof().multipliers()));
        }
        Wish wish = of.wish();
        return new PlanProof(
                PlanProof.FORMAT,
                terms.hops(),
                terms.contacts(),
                terms.percent() == null ? null : wish.people(),
                made.reachedCounted(),
                bound,
                report.ids(),
                PlanProof.ties(of.graph()),
                wish.kept(),
                wish.covered(),
                vertices(made.choices()),
                of.without(),
                PlanProof.decimals(prices),
                floor);
    }
}
