package io.shicheng.snapshot.memory;

import io.shicheng.graph.NodeKey;
import java.util.List;

/**
 * The vertices of a snapshot and what is known of them.
 *
 * @param keys of the people, in rising order
 * @param clusters keys of clusters, in rising order
 * @param clusterOf per person an index into clusters, or -1
 * @param disciplines in rising order
 * @param disciplineOf per person an index into disciplines, or -1
 * @param namespaces in rising order
 * @param namespaceOf per person an index into namespaces, or -1
 */
public record People(
        KeyTable keys,
        List<NodeKey> clusters,
        int[] clusterOf,
        List<String> disciplines,
        int[] disciplineOf,
        List<String> namespaces,
        int[] namespaceOf) {}
