package io.shicheng.disclosure.organisation;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.organisation.Standings.Order;
import io.shicheng.disclosure.organisation.Standings.Place;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.DisclosedOrganisations.Row;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the organisations that a viewer may see by name: a self-organised group without a ground is in no ranking, so
 * that none tells who gathers it. Nobody is named, so nobody is recorded.
 */
public final class OrganisationsDiscloser implements Discloser<OrganisationsQuestion, DisclosedOrganisations> {
    private final DrawnNetworks networks;

    public OrganisationsDiscloser(DrawnNetworks networks) {
        this.networks = networks;
    }

    @Override
    public DisclosedOrganisations disclose(Viewer viewer, OrganisationsQuestion question, RunControl control) {
        GraphQuestion graph = new GraphQuestion(Set.of(), null, question.at());
        DrawnNetwork network = networks.take(viewer, graph, control);
        NodeKey only = question.cluster() == null ? null : network.clusters().key(question.cluster());
        Standings standings = new Standings(network, control);
        Order order = standings.by(question.by(), thing -> asked(thing, question.kind(), only));
        List<Row> rows = order.places().stream()
                .skip(question.skipped())
                .limit(question.top())
                .map(place -> row(place, standings, question, network))
                .toList();
        SortedMap<String, String> citation =
                network.citation(new GraphQuestion(Set.of(), question.cluster(), question.at()));
        citation.put("measure", question.by().code());
        return new DisclosedOrganisations(question.by().code(), order.places().size(), order.none(), rows, citation);
    }

    private static Row row(Place place, Standings standings, OrganisationsQuestion question, DrawnNetwork network) {
        int each = place.organisation();
        NodeOrigin.Thing thing = standings.organisation(each);
        int told = standings.members().told(each);
        return new Row(
                place.rank(),
                thing.label(),
                thing.kind().code(),
                network.clusters().id(thing.cluster()),
                standings.tells(question.by(), each) ? (Integer) place.value() : null,
                told == 0 ? null : (Integer) told,
                standings.members().named(each).size());
    }

    private static boolean asked(NodeOrigin.Thing thing, @Nullable String kind, @Nullable NodeKey cluster) {
        return (kind == null || kind.equals(thing.kind().code()))
                && (cluster == null || cluster.equals(thing.cluster()));
    }
}
