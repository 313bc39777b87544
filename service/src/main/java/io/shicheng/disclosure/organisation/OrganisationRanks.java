package io.shicheng.disclosure.organisation;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.organisation.Standings.Order;
import io.shicheng.disclosure.organisation.Standings.Place;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where one organisation stands by each of the measures that rank organisations, as the rankings of the same cluster and
 * year have it for this viewer. The last few such lists are kept as long as nothing changes. Thread-safe.
 */
@Component
public final class OrganisationRanks {
    private static final int MOST_KEPT = 4;

    private final DrawnNetworks networks;
    private final AnswerState state;
    private final SingleFlight<Asked, Map<NodeKey, List<Rank>>> flights = new SingleFlight<>();
    /** Guarded by itself. */
    private final Map<Asked, Map<NodeKey, List<Rank>>> kept = new LinkedHashMap<>(16, 0.75f, true);

    @HoldsPeople
    private record Asked(
            Viewer viewer,
            @Nullable String cluster,
            @Nullable Integer at,
            Object state) {}

    /**
     * A place in a ranking.
     *
     * @param of how many organisations have one
     */
    public record Rank(OrganisationMeasure by, int rank, int of) {}

    public OrganisationRanks(DrawnNetworks networks, AnswerState state) {
        this.networks = networks;
        this.state = state;
    }

    /** In the order of the measures, without those by which it has no rank; none of what is in no ranking. */
    public List<Rank> of(
            Viewer viewer, @Nullable String cluster, @Nullable Integer at, NodeKey organisation, RunControl control) {
        Asked asked = new Asked(viewer, cluster, at, state.now());
        Map<NodeKey, List<Rank>> ranks = find(asked);
        if (ranks == null) {
            ranks = flights.get(asked, control, all -> ranked(asked, all));
            keep(asked, ranks);
        }
        return ranks.getOrDefault(organisation, List.of());
    }

    private @Nullable Map<NodeKey, List<Rank>> find(Asked asked) {
        synchronized (kept) {
            kept.keySet().removeIf(each -> !each.state().equals(asked.state()));
            return kept.get(asked);
        }
    }

    private void keep(Asked asked, Map<NodeKey, List<Rank>> ranks) {
        synchronized (kept) {
            kept.put(asked, ranks);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private Map<NodeKey, List<Rank>> ranked(Asked asked, RunControl control) {
        DrawnNetwork network = networks.take(asked.viewer(), new GraphQuestion(Set.of(), null, asked.at()), control);
        NodeKey only = asked.cluster() == null ? null : network.clusters().key(asked.cluster());
        Standings standings = new Standings(network, control);
        Map<NodeKey, List<Rank>> ranks = new HashMap<>();
        for (OrganisationMeasure measure : OrganisationMeasure.values()) {
            Order order = standings.by(measure, thing -> only == null || only.equals(thing.cluster()));
            for (Place place : order.places()) {
                NodeOrigin.Thing thing = standings.organisation(place.organisation());
                ranks.computeIfAbsent(thing.key(), _ -> new ArrayList<>())
                        .add(new Rank(measure, place.rank(), order.places().size()));
            }
        }
        return ranks;
    }
}
