package io.shicheng.disclosure.cluster;

import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKind;
import io.shicheng.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of each cluster by itself. */
@HoldsPeople
final class ClusterRows {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final CountedPeople people;
    private final Partition clusters;
    private final PersonPolicy policy;
    private final Headcount count;
    private final ClusterNames names;
    private final List<NodeOrigin.Thing> things;
    private final TieTable ties;
    private final TieAges ages;

    ClusterRows(
            CountedPeople people,
            Partition clusters,
            PersonPolicy policy,
            Headcount count,
            ClusterNames names,
            List<NodeOrigin.Thing> things,
            TieTable ties,
            TieAges ages) {
        this.people = people;
        this.clusters = clusters;
        this.policy = policy;
        this.count = count;
        this.names = names;
        this.things = things;
        this.ties = ties;
        this.ages = ages;
    }

    List<Cluster> all() {
        List<Cluster> rows = new ArrayList<>();
        for (int part = 0; part < clusters.parts(); part++) {
            Cluster row = row(part);
            if (part < clusters.rest() || !isEmpty(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isEmpty(Cluster row) {
        return row.people() == null && row.studios() + row.platforms() + row.groups() + row.works() == 0;
    }

    private Cluster row(int part) {
        String id = part == clusters.rest() ? null : clusters.codes().get(part);
        int told = named(id) + unnamed(id);
        return new Cluster(
                id,
                told == 0 ? null : (Integer) told,
                count(NodeKind.STUDIO, id),
                count(NodeKind.PLATFORM, id),
                count(NodeKind.GROUP, id),
                count(NodeKind.WORK, id),
                id == null ? null : density(part, told),
                ages.of(part));
    }

    private int count(NodeKind kind, @Nullable String cluster) {
        return Math.toIntExact(things.stream()
                .filter(thing -> thing.kind() == kind && isIn(cluster, names.id(thing.cluster())))
                .count());
    }

    /** Counted as wherever clusters are: who objected to being ranked may be shown by name as well. */
    private int named(@Nullable String cluster) {
        Snapshot whole = people.whole();
        int named = 0;
        for (int v = 0; v < whole.vertexCount(); v++) {
            named += isIn(cluster, names.idOf(whole, v)) && policy.named(whole.key(v)) ? 1 : 0;
        }
        return named;
    }

    /** Tens of a cluster; of all others the tens that are told of each, and of those who are in none. */
    private int unnamed(@Nullable String cluster) {
        int others = cluster == null ? count.elsewhere() : 0;
        return others
                + people.whole().clusters().stream()
                        .filter(each -> isIn(cluster, names.id(each)))
                        .mapToInt(count::in)
                        .sum();
    }

    private boolean isIn(@Nullable String cluster, @Nullable String place) {
        return cluster == null ? place == null || !clusters.codes().contains(place) : cluster.equals(place);
    }

    private @Nullable Double density(int part, int told) {
        int inside = ties.ties(part, part);
        if (told < Suppression.FEWEST || inside == 0 || ties.partial(part, part)) {
            return null;
        }
        double possible = 0.5 * told * (told - 1);
        return new BigDecimal(Math.min(1, inside / possible)).round(TWO_DIGITS).doubleValue();
    }
}
