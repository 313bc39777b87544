package io.shicheng.disclosure.map;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.drawing.Drawing;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.map.level.CommunityTree;
import io.shicheng.disclosure.map.level.NodesInPlace;
import io.shicheng.disclosure.map.level.RowCommunities;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.graph.NodeKey;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.Layout;
import io.shicheng.layout.LayoutSettings;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.layout.CachedLayouts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a map of a network that was taken: draws it, orders and places what is drawn, and writes it as bytes. */
final class MapDrawer {
    /** More make a picture that nobody reads and no browser draws in time. */
    private static final int MOST_TIES = 300_000;

    private final MapQuestion question;
    private final DrawnNetwork network;
    private final ProjectPseudonyms ids;
    private final CachedLayouts layouts;
    private final RunControl control;

    MapDrawer(
            MapQuestion question,
            DrawnNetwork network,
            ProjectPseudonyms ids,
            CachedLayouts layouts,
            RunControl control) {
        this.question = question;
        this.network = network;
        this.ids = ids;
        this.layouts = layouts;
        this.control = control;
    }

    /**
     * @param before where nodes are to stay, as far as they were there; null for a map of its own
     * @param idOf the id of what is shown, from its bytes
     */
    DrawnMap draw(@Nullable Places before, Function<byte[], String> idOf) {
        PersonLabels labels = new PersonLabels(network.policy());
        // by their ids, which are opened for it and not shown: the same files give the same map in every store
        List<NodeKey> people =
                network.peopleByName().stream().sorted(labels.orderOfIds()).toList();
        Drawing drawing = network.drawing(people, ids::ofClass, control);
        // by node, not by row: another measure gives another order, and the same picture
        CsrGraph graph = MapTies.graph(drawing.nodes().size(), drawing.edges());
        Layout layout = layout(graph, drawing.nodes(), before);
        CommunityTree tree = CommunityTree.of(graph, control);
        MapRows rows =
                MapRows.of(drawing, network.measured().getFirst(), network.policy(), NodesInPlace.of(tree, layout));
        MapTies all = MapTies.of(drawing.edges(), rows);
        int shown = Math.min(question.limit(), rows.count());
        RowCommunities communities = RowCommunities.of(tree, shown, rows::nodeOf);
        MapTies within = all.among(shown);
        MapTies ties = within.thinned(MOST_TIES, shown, control);
        MapColumns columns = new MapColumns(drawing, rows, layout, communities, labels, shown);
        MapLevels levels = new MapLevels(columns, within.edges(), this::place, this::craft);
        byte[] data = MapBytes.of(columns, ties, levels);
        DisclosedMap head = head(drawing, columns, within, ties, levels, idOf.apply(data));
        Map<NodeKey, Integer> rowByKey = columns.rowByKey();
        return new DrawnMap(
                head,
                MapBytes.packed(data),
                columns,
                ties.edges(),
                MapTies.graph(shown, ties.edges()),
                rowByKey,
                ThingParts.of(network, rowByKey),
                network.snapshot(),
                network.clusters());
    }

    private @Nullable String place(NodeOrigin origin) {
        return DrawnMap.cluster(origin, network.snapshot(), network.clusters());
    }

    /** What somebody does is said of those who are shown by name. */
    private @Nullable String craft(NodeOrigin origin) {
        return origin instanceof NodeOrigin.Person person ? network.snapshot().disciplineOf(person.vertex()) : null;
    }

    private Layout layout(CsrGraph graph, List<NodeOrigin> origins, @Nullable Places before) {
        control.phase("layout", 0);
        return layouts.of(graph, before == null ? null : before.of(origins), LayoutSettings.usual(), control);
    }

    private DisclosedMap head(
            Drawing drawing, MapColumns columns, MapTies all, MapTies ties, MapLevels levels, String id) {
        List<Edge> edges = ties.edges();
        MapOverview overview = new MapOverview(all.edges());
        SortedMap<String, String> citation = network.citation(question.of());
        citation.put("measure", question.measure());
        citation.put("layout_version", String.valueOf(ForceLayout.KERNEL_VERSION));
        return new DisclosedMap(
                id,
                List.of(
                        columns.box().left(),
                        columns.box().bottom(),
                        columns.box().right(),
                        columns.box().top()),
                columns.count(),
                edges.size(),
                all.edges().size() - edges.size(),
                question.measure(),
                MapRows.BANDS,
                ties.kinds(),
                MapColumns.KINDS,
                overview.years(),
                overview.histogram(),
                levels.whole(),
                levels.bridges(),
                levels.levels(),
                drawing.groups().k(),
                drawing.groups().people(),
                citation);
    }
}
