package io.shicheng.snapshot.memory;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.store.Revision;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on arrays.
 *
 * @param network of which it was taken
 * @param asOf of the store, when it was asked for: what the last change left of the network is the network still
 * @param undirected the graph without directions, in which a tie that has none counts once; the same as {@code graph}
 *     if that is undirected
 */
public record ArraySnapshot(
        SnapshotSpec spec,
        String digest,
        Revision network,
        Revision asOf,
        @Nullable TimeCounts timeCounts,
        People people,
        CsrGraph graph,
        CsrGraph undirected,
        int notProjected)
        implements Snapshot {
    /** The key and three numbers. */
    private static final int BYTES_OF_A_PERSON = 40;

    /** About how much memory it takes, without graphs that are made of its own later. */
    public long bytes() {
        return graph.byteEstimate()
                + (undirected == graph ? 0 : undirected.byteEstimate())
                + (long) BYTES_OF_A_PERSON * vertexCount();
    }

    /** The same by an equal spec that knows who is in its population, of which a file has the id alone. */
    public ArraySnapshot of(SnapshotSpec equal) {
        return new ArraySnapshot(equal, digest, network, asOf, timeCounts, people, graph, undirected, notProjected);
    }

    /** The same, asked for later. */
    public ArraySnapshot asOf(Revision later) {
        return new ArraySnapshot(spec, digest, network, later, timeCounts, people, graph, undirected, notProjected);
    }

    /** The same of a later network, which is the same for it. */
    public ArraySnapshot ofNetwork(Revision later) {
        return new ArraySnapshot(spec, digest, later, asOf, timeCounts, people, graph, undirected, notProjected);
    }

    @Override
    public long revision() {
        return asOf.number();
    }

    @Override
    public int vertexCount() {
        return people.keys().size();
    }

    @Override
    public NodeKey key(int vertex) {
        return new NodeKey(people.keys().key(vertex));
    }

    @Override
    public OptionalInt vertexOf(NodeKey key) {
        int found = people.keys().find(key);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    @Override
    public List<NodeKey> clusters() {
        return people.clusters();
    }

    @Override
    public int clusterOf(int vertex) {
        return people.clusterOf()[vertex];
    }

    @Override
    public @Nullable String disciplineOf(int vertex) {
        int discipline = people.disciplineOf()[vertex];
        return discipline < 0 ? null : people.disciplines().get(discipline);
    }

    @Override
    public List<String> namespaces() {
        return people.namespaces();
    }

    @Override
    public @Nullable String namespaceOf(int vertex) {
        int namespace = people.namespaceOf()[vertex];
        return namespace < 0 ? null : people.namespaces().get(namespace);
    }
}
