package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.floor.FloorBound;
import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.analysis.coverage.robustness.PlanRobustness;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.reach.GreedyReach;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans that have more than most people, by the same kernels as those on files. */
final class AimedPlans {
    /** Numbers that an exchange of contacts keeps for each contact and group: 16 MB. */
    private static final long MOST_SLOTS = 1 << 21;

    private final Setting setting;
    private final BitSet connected;
    private final RunControl control;

    AimedPlans(Setting setting, BitSet connected, RunControl control) {
        this.setting = setting;
        this.connected = connected;
        this.control = control;
    }

    /** With a floor of each group, or by their welfare, beside a plan in which groups do not count. */
    Aimed fair(Grouping groups, Answer free) {
        CoveragePlanner.Wish wish = setting.wish(CoveragePlanner.ANY);
        if ((long) wish.contacts() * groups.count() > MOST_SLOTS || free.proof() == null) {
            throw InquiryException.of("plan.fairTooLarge");
        }
        PlanAims aims = setting.question().aims();
        FloorPlanner planner = new FloorPlanner(setting.snapshot().undirected(), connected, wish, control);
        String floor = aims.floor();
        List<Choice> choices;
        boolean met = true;
        Double welfare = null;
        FloorBound.Proof proof = null;
        if (floor != null) {
            FloorPlanner.Answer made =
                    planner.plan(groups.groupOf(), groups.count(), AimTerms.floor(floor), vertices(free.choices()));
            choices = made.choices();
            met = made.lacking() == 0;
            proof = made.proof();
        } else {
            FloorPlanner.Fair made =
                    planner.fair(groups.groupOf(), groups.count(), Objects.requireNonNull(aims.welfare()));
            choices = made.choices();
            welfare = made.welfare();
        }
        boolean highest = floor != null && AimTerms.floor(floor) == FloorPlanner.HIGHEST;
        Answer answer = answer(choices, highest ? free.proof() : tighter(free.proof(), proof));
        Plan.Fair fair = new Plan.Fair(
                groups.reached(setting.snapshot(), reached(choices)),
                groups.leftOut(),
                met,
                welfare,
                highest && proof != null ? (Integer) proof.bound() : null,
                free.reachedCounted() - answer.reachedCounted());
        return new Aimed(answer, fair, null, null);
    }

    /** That of plans which meet the floor, where it proves more. */
    private static CoveragePlanner.Proof tighter(CoveragePlanner.Proof all, FloorBound.@Nullable Proof floor) {
        return floor == null || floor.bound() >= all.bound()
                ? all
                : new CoveragePlanner.Proof(floor.bound(), floor.prices());
    }

    /** How many the contacts of a plan truly reach where ties are missing or false. */
    Aimed sure(Answer made) {
        PlanAims aims = setting.question().aims();
        ErrorRates rates = StatedRates.of(aims.missing(), aims.falseTies());
        Snapshot snapshot = setting.snapshot();
        long[] names = TieThinning.names(
                snapshot.vertexCount(), vertex -> snapshot.key(vertex).value());
        TieThinning thinning = new TieThinning(
                snapshot.undirected(), names, rates, Settings.usual().seed());
        PlanRobustness.Answer found = new PlanRobustness(
                        snapshot.undirected(),
                        connected,
                        setting.wish(CoveragePlanner.ANY),
                        vertices(made.choices()),
                        control)
                .of(thinning, Replicates.ROUNDS);
        return new Aimed(made, null, new Plan.Sure(rates, found), null);
    }

    /** Of news that is passed on by chance; each contact adds those next to it whom none before reaches. */
    Aimed passing() {
        PlanAims aims = setting.question().aims();
        Settings usual = Settings.usual();
        BitSet allowed = new BitSet();
        Arrays.stream(setting.pool().all()).forEach(allowed::set);
        Set<Integer> without = IntStream.range(0, setting.snapshot().vertexCount())
                .filter(vertex -> !allowed.get(vertex))
                .boxed()
                .collect(Collectors.toSet());
        double quality = AimTerms.quality(aims);
        GreedyReach found = GreedyReach.of(
                setting.snapshot().undirected(),
                AimTerms.passing(Objects.requireNonNull(aims.passing())),
                new GreedyReach.Ask(
                        Objects.requireNonNull(setting.question().contacts()),
                        Arrays.stream(setting.pool().kept()).boxed().toList(),
                        without,
                        quality),
                usual.seed(),
                usual.threads(),
                control);
        LazyGreedy chosen =
                new LazyGreedy(setting.reach(), setting.snapshot().vertexCount(), new int[0], connected, control);
        chosen.keep(found.picks());
        Plan.Passed passed = new Plan.Passed(
                found.spread(),
                found.spreadAtLeast(),
                found.optimumAtMost(),
                found.certificate(),
                found.certificate() >= quality);
        return new Aimed(answer(chosen.choices(), null), null, null, passed);
    }

    private Answer answer(List<Choice> choices, CoveragePlanner.@Nullable Proof proof) {
        BitSet reached = reached(choices);
        BitSet counted = (BitSet) reached.clone();
        counted.and(connected);
        return new Answer(List.copyOf(choices), reached.cardinality(), counted.cardinality(), proof);
    }

    private BitSet reached(List<Choice> choices) {
        BitSet reached = new BitSet();
        choices.forEach(choice -> Arrays.stream(choice.adds()).forEach(reached::set));
        return reached;
    }

    private static int[] vertices(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::vertex).toArray();
    }
}
