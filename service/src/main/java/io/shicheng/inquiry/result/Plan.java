package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of contacts, in the order in which they were chosen.
 *
 * @param snapshot what it was made from
 * @param population people in the network
 * @param connected those of them who have any of the chosen ties
 * @param candidates people who could have been chosen
 * @param reached people reached by all contacts together, contacts included
 * @param reachedConnected those of them who have any of the chosen ties; a share is one of these
 */
public record Plan(
        Citation citation,
        PlanQuestion question,
        Snapshot snapshot,
        int population,
        int connected,
        int candidates,
        int reached,
        int reachedConnected,
        List<Contact> contacts)
        implements Result {
    /**
     * One contact.
     *
     * @param cluster of the person, or null
     * @param adds whom this contact reaches that none before did, the contact first if new, then in the order of keys
     * @param reaches everybody within reach of this contact alone
     */
    public record Contact(NodeKey person, @Nullable NodeKey cluster, List<NodeKey> adds, int reaches) {}
}
