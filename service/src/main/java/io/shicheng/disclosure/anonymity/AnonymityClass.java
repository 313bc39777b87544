package io.shicheng.disclosure.anonymity;

import io.shicheng.graph.NodeKey;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * At least k people of whom every answer to a project says the same, or says nothing of any. It never changes: when one
 * of them leaves, it ends, and the others get other pseudonyms.
 *
 * @param cluster the cluster of all of them; null where they are of several, or of none
 * @param members in the order of their keys
 */
public record AnonymityClass(@Nullable NodeKey cluster, List<NodeKey> members) {
    public AnonymityClass {
        members = members.stream().sorted().toList();
    }

    public int size() {
        return members.size();
    }

    /** What tells this class from all others: who is in it. Pseudonyms are derived from it. */
    public String token() {
        return members.stream().map(NodeKey::value).collect(Collectors.joining(" ", "class ", ""));
    }
}
