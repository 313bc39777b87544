package io.shicheng.snapshot;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.store.Revision;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A consistent, immutable copy of the people and chosen ties of the store. Vertices are all people, or those of the
 * namespace chosen, in the order of their keys.
 */
public interface Snapshot {
    /** What more people than this take part in joins nobody in a projection. */
    int LARGEST_PROJECTED = 2_000;

    SnapshotSpec spec();

    /** SHA-256, in hexadecimal, over the spec but for the population, the keys, the attributes and the arcs. */
    String digest();

    /** The revision of the store when it was asked for. */
    long revision();

    /** Directed if any chosen kind is; undirected ties and projected ones then run both ways. */
    CsrGraph graph();

    /** The change that brought the network that it was taken of; nobody is told it. */
    Revision network();

    /** {@link #graph} without directions. */
    CsrGraph undirected();

    /**
     * Organisations and works that join nobody here, because more than {@value #LARGEST_PROJECTED} people take part in
     * each.
     */
    int notProjected();

    /** What the lives of people decided about ties in the year of the spec; null if it is of none. */
    @Nullable
    TimeCounts timeCounts();

    int vertexCount();

    NodeKey key(int vertex);

    OptionalInt vertexOf(NodeKey key);

    /** Clusters, in the order of their keys. */
    List<NodeKey> clusters();

    /** Index into {@link #clusters}, or -1. */
    int clusterOf(int vertex);

    @Nullable
    String disciplineOf(int vertex);

    /** Those that people in it have, in rising order. */
    List<String> namespaces();

    @Nullable
    String namespaceOf(int vertex);
}
