package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.agreement.NominationIntervals;
import io.shicheng.analysis.agreement.NominationIntervals.Given;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.inquiry.ranking.Resampling;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Nominations beside a ranking: by how many different people each was named, between which ranks that leaves them had
 * other nominators been asked, and between which the measure does.
 */
final class BesideNominations {
    /** Places within blocks come from other numbers than who is drawn. */
    private static final long OF_BLOCKS = 0x9E37_79B9_7F4A_7C15L;

    private final RankedPeople people;
    private final Snapshot nominations;

    /** @param nominations those of the same people, arcs from who named to whom */
    BesideNominations(RankedPeople people, Snapshot nominations) {
        this.people = people;
        this.nominations = nominations;
    }

    /** @param mirrored intervals of the ranking, in as many rounds */
    Comparisons.Numbers compare(Standing standing, MirrorIntervals mirrored, int rounds, RunControl control) {
        List<Given> given = given(control);
        double[] counts = new double[people.size()];
        given.forEach(each -> Arrays.stream(each.vertices()).forEach(i -> counts[i]++));
        long seed = people.settings().seed();
        SplittableRandom draws = new SplittableRandom(seed ^ OF_BLOCKS);
        NominationIntervals nominated = NominationIntervals.of(given, people.size(), rounds, seed, sums -> {
            control.checkCancelled();
            return RankBlocks.of(sums).drawn(draws);
        });
        RankBlocks byNominations = RankBlocks.of(counts);
        RankBlocks observed = people.blocks(standing);
        MirrorIntervals.Standings computed = mirrored.standings(Resampling.FIRST);
        int n = people.size();
        double[] best = new double[n];
        double[] worst = new double[n];
        double[] nominatedRanks = new double[n];
        double[] disagree = new double[n];
        for (int i = 0; i < n; i++) {
            best[i] = Math.min(observed.best(i), computed.intervals()[i].best());
            worst[i] = Math.max(observed.best(i), computed.intervals()[i].worst(n));
            nominatedRanks[i] = counts[i] == 0 ? Double.NaN : byNominations.best(i);
            disagree[i] = nominated.disagrees(i, (int) best[i], (int) worst[i]) ? 1 : 0;
        }
        Map<String, double[]> columns = new HashMap<>();
        columns.put("score", people.scores(standing));
        columns.put("value", people.values(standing));
        columns.put("rank", people.ranks(standing, observed));
        columns.put("best", best);
        columns.put("worst", worst);
        columns.put("nominations", counts);
        columns.put("nominated_rank", nominatedRanks);
        columns.put("nominated_best", RankedPeople.doubles(nominated.best()));
        columns.put("nominated_worst", RankedPeople.doubles(nominated.worst()));
        columns.put("disagree", disagree);
        return new Comparisons.Numbers(
                people.vertices(),
                columns,
                Map.of("nominators", (double) given.size(), "rounds", (double) rounds),
                List.of());
    }

    /** What each nominator gave of those who are ranked, themself left out. */
    private List<Given> given(RunControl control) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            int place = i;
            nominations
                    .vertexOf(people.snapshot().key(people.vertices()[i]))
                    .ifPresent(vertex -> places.put(vertex, place));
        }
        CsrGraph graph = nominations.graph();
        List<Given> given = new ArrayList<>();
        for (int v = 0; v < graph.vertexCount(); v++) {
            control.checkCancelled();
            int nominator = v;
            int[] named = Arrays.stream(graph.targets(), graph.offsets()[v], graph.offsets()[v + 1])
                    .filter(target -> target != nominator && places.containsKey(target))
                    .map(places::get)
                    .toArray();
            if (named.length > 0) {
                double[] ones = new double[named.length];
                Arrays.fill(ones, 1);
                given.add(new Given(named, ones));
            }
        }
        return given;
    }
}
