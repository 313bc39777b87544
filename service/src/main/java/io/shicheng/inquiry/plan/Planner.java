package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.Replacements;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes contacts that reach the most people, or the fewest that reach a share of them, and says what no other plan
 * can pass; see {@link CoveragePlanner}.
 *
 * <p>News runs along the chosen ties in both directions. A share is one of the people who have any of these ties:
 * nobody reaches the others by telling somebody else.
 *
 * <p>How many each candidate reaches alone is kept for the next question of the same ties: a plan of which somebody is
 * kept or left out then takes a visit of the contacts and of the few who come into question, and is the same as anew.
 */
@Component
public class Planner {
    private final Snapshots snapshots;
    private final GroundsRegister register;
    private final ResultCache results;

    public Planner(Snapshots snapshots, GroundsRegister register, ResultCache results) {
        this.snapshots = snapshots;
        this.register = register;
        this.results = results;
    }

    /** By the place of a contact. */
    private record Places(int[] vertices) implements Cacheable {
        @Override
        public long bytes() {
            return 4L * vertices.length + 32;
        }
    }

    /**
     * @throws io.shicheng.inquiry.InquiryException if the question does not hold together or cannot be met
     * @throws io.shicheng.inquiry.UnattainableException if all candidates together do not reach the share
     */
    public Plan plan(PlanQuestion question, Chosen chosen, Population network, RunControl control) {
        PlanTerms.check(question);
        Setting setting = setting(question, chosen, network, control);
        PlanTerms.checkRoom(question, setting.floors(), setting.pool().kept());
        Snapshot snapshot = setting.snapshot();
        BitSet connected = setting.connected();
        Made of = made(setting, chosen, connected, control);
        Aimed aimed = of.aimed();
        Answer made = aimed.answer();
        return new Plan(
                of.citation(),
                question,
                snapshot,
                snapshot.vertexCount(),
                connected.cardinality(),
                setting.pool().candidates().length + setting.pool().kept().length,
                made.reached(),
                made.reachedCounted(),
                new PlannedContacts(snapshot, setting.ties(), snapshots, network).of(made.choices(), control),
                aimed.bound(question.reachPercent() != null),
                aimed.fair(),
                aimed.sure(),
                aimed.passed());
    }

    /**
     * Who would be best in the place of each of those kept, and besides all of them. What the question says of numbers
     * does not matter.
     */
    public Plan.Alternatives alternatives(
            PlanQuestion question, Chosen chosen, Population network, RunControl control) {
        Setting setting = setting(question, chosen, network, control);
        Snapshot snapshot = setting.snapshot();
        int[] kept = setting.pool().kept();
        int[] best = results.get(
                        snapshot,
                        setting.citation("coverage-alternatives"),
                        control,
                        all -> new Places(Replacements.of(
                                setting.reach(),
                                snapshot.vertexCount(),
                                kept,
                                setting.pool().candidates(),
                                setting.floors() == null
                                        ? new int[0]
                                        : setting.floors().groupOf(),
                                all)))
                .vertices();
        Map<NodeKey, NodeKey> instead = new HashMap<>();
        for (int place = 0; place < kept.length; place++) {
            if (best[place] != Replacements.NOBODY) {
                instead.put(snapshot.key(kept[place]), snapshot.key(best[place]));
            }
        }
        int next = best[kept.length];
        return new Plan.Alternatives(instead, next == Replacements.NOBODY ? null : snapshot.key(next));
    }

    private Setting setting(PlanQuestion question, Chosen chosen, Population network, RunControl control) {
        FloorBy floorBy = question.floorBy() == null ? null : FloorBy.of(question.floorBy());
        Set<TieKind> ties = question.ties().isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(question.ties());
        Snapshot snapshot =
                snapshots.take(SnapshotSpec.of(ties).in(question.namespace()).among(network), control);
        Pool pool = Pool.of(snapshot, question, chosen, register.current());
        Floors floors = floorBy == null ? null : Floors.of(snapshot, pool.all(), floorBy);
        return new Setting(question, ties, snapshot, pool, floors);
    }

    private Sizes sizes(Setting setting, RunControl control) {
        int[] audience = setting.pool().audience();
        Citation cited = PlanTerms.citation(
                "coverage-sizes",
                new PlanQuestion(null, null, Set.of(), setting.question().hops(), null, true, null, null)
                        .in(setting.question().namespace()),
                setting.ties(),
                setting.snapshot(),
                audience,
                new int[0]);
        return results.get(
                setting.snapshot(),
                cited,
                control,
                all -> new Sizes(audience, setting.reach().sizes(audience, all)));
    }

    /** What is kept, and what it is kept under. */
    private record Made(Citation citation, Aimed aimed) {}

    private Made made(Setting setting, Chosen chosen, BitSet connected, RunControl control) {
        PlanAims aims = setting.question().aims();
        if (aims.passes()) {
            return aiming(setting, connected, null, control, AimedPlans::passing);
        }
        Answer free = free(setting, connected, control);
        if (aims.fair()) {
            FloorBy by = FloorBy.of(String.valueOf(aims.groupBy()));
            Grouping groups = Grouping.of(setting.snapshot(), connected, by, chosen.grouped());
            return aiming(setting, connected, groups, control, plans -> plans.fair(groups, free));
        }
        return aims.sure()
                ? aiming(setting, connected, null, control, plans -> plans.sure(free))
                : new Made(setting.citation("coverage"), Aimed.plain(free));
    }

    private Made aiming(
            Setting setting,
            BitSet connected,
            @Nullable Grouping groups,
            RunControl control,
            Function<AimedPlans, Aimed> how) {
        Citation citation = setting.citationOfAims(groups);
        Aimed aimed = results.get(
                setting.snapshot(), citation, control, all -> how.apply(new AimedPlans(setting, connected, all)));
        return new Made(citation, aimed);
    }

    /** The plan of most people. */
    private Answer free(Setting setting, BitSet connected, RunControl control) {
        int target = PlanTerms.target(setting.question(), connected.cardinality());
        Coverage kept = results.get(
                setting.snapshot(),
                setting.citation("coverage"),
                control,
                all -> cover(setting, sizes(setting, all), connected, target, all));
        Answer made = kept.answer();
        if (setting.question().reachPercent() != null && made.reachedCounted() < target) {
            throw PlanTerms.unattainable(connected.cardinality(), made.reachedCounted());
        }
        return made;
    }

    private static Coverage cover(Setting setting, Sizes sizes, BitSet connected, int target, RunControl control) {
        return new Coverage(new CoveragePlanner(
                        setting.snapshot().undirected(),
                        connected,
                        setting.wish(target),
                        sizes.of(setting.pool().candidates()),
                        Settings.usual().threads(),
                        control)
                .plan());
    }
}
