package io.shicheng.disclosure.map;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map as it is kept behind the gate: with what each row stands for.
 *
 * @param head as it is shown
 * @param packed the bytes that are shown, packed by gzip: once for all who ask
 * @param ties between the rows that are drawn
 * @param graph of the rows that are drawn, without directions
 * @param parts who takes part in each organisation and work that is drawn
 * @param rowByKey of people by name, organisations and works that are drawn
 */
@HoldsPeople
public record DrawnMap(
        DisclosedMap head,
        byte[] packed,
        MapColumns columns,
        List<Edge> ties,
        CsrGraph graph,
        Map<NodeKey, Integer> rowByKey,
        Map<NodeKey, ThingParts> parts,
        Snapshot snapshot,
        ClusterNames clusters) {

    /** The bytes that are shown. */
    public byte[] data() {
        return MapBytes.unpacked(packed);
    }

    Places places() {
        return Places.of(columns.drawing().nodes(), columns.layout());
    }

    /** What keeping it takes, roughly: a node is some objects, and so is a tie. */
    long byteEstimate() {
        return packed.length
                + 220L * columns.drawing().nodes().size()
                + 120L * ties.size()
                + graph.byteEstimate()
                + 60L * ties.size();
    }

    /** Those who are drawn in a class. */
    public List<NodeKey> inClasses() {
        int[] group = columns.drawing().groups().ofVertex();
        return IntStream.range(0, group.length)
                .filter(vertex -> group[vertex] >= 0)
                .mapToObj(snapshot::key)
                .toList();
    }

    /** The cluster of all that a row stands for; null if there is none. */
    @Nullable
    public String cluster(int row) {
        return cluster(columns.origin(row), snapshot, clusters);
    }

    static @Nullable String cluster(NodeOrigin origin, Snapshot snapshot, ClusterNames clusters) {
        return switch (origin) {
            case NodeOrigin.Person person -> clusters.idOf(snapshot, person.vertex());
            case NodeOrigin.Thing thing -> clusters.id(thing.cluster());
            case NodeOrigin.People people -> clusters.id(people.group().cluster());
        };
    }
}
