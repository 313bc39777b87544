package io.shicheng.disclosure.organisation;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.drawing.ShownThings;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.DisclosedOrganisations.Row;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
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
        List<NodeOrigin.Thing> organisations = ShownThings.of(network.listing(), network.policy()).stream()
                .filter(thing -> thing.kind().isOrganisation())
                .toList();
        Membership members = new Membership(network, organisations);
        OrganisationScores scores = new OrganisationScores(members, network.open(), network.policy(), control);
        int[] values = scores.by(question.by());
        int[] order = IntStream.range(0, values.length)
                .filter(each -> asked(organisations.get(each), question.kind(), only))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(each -> -values[each])
                        .thenComparing(each -> organisations.get(each).label().id()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < order.length && values[order[place]] > 0; place++) {
            int each = order[place];
            int rank = place > 0 && values[order[place - 1]] == values[each]
                    ? rows.getLast().rank()
                    : place + 1;
            NodeOrigin.Thing thing = organisations.get(each);
            int told = members.told(each);
            rows.add(new Row(
                    rank,
                    thing.label(),
                    thing.kind().code(),
                    network.clusters().id(thing.cluster()),
                    scores.tells(question.by(), each) ? (Integer) values[each] : null,
                    told == 0 ? null : (Integer) told,
                    members.named(each).size()));
        }
        SortedMap<String, String> citation =
                network.citation(new GraphQuestion(Set.of(), question.cluster(), question.at()));
        citation.put("measure", question.by().code());
        return new DisclosedOrganisations(
                question.by().code(),
                rows.size(),
                order.length - rows.size(),
                rows.stream().skip(question.skipped()).limit(question.top()).toList(),
                citation);
    }

    private static boolean asked(NodeOrigin.Thing thing, @Nullable String kind, @Nullable NodeKey cluster) {
        return (kind == null || kind.equals(thing.kind().code()))
                && (cluster == null || cluster.equals(thing.cluster()));
    }
}
