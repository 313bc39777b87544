package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
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
 * @param bound what is proven of all plans there could be; null where there are too many reaches to look at
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
        List<Contact> contacts,
        @Nullable Bound bound)
        implements Result {
    /**
     * What no plan of the same people can pass, whoever of the candidates it takes besides those who are kept; whether
     * one of each group comes first does not matter to it.
     *
     * @param most people with such a tie whom as many contacts as were asked for reach at most; null if a share was
     *     asked for
     * @param fewest contacts whom it takes at least to reach the share; null if a number was asked for
     */
    public record Bound(@Nullable Integer most, @Nullable Integer fewest) {}

    /**
     * One contact.
     *
     * @param cluster of the person, or null
     * @param adds whom this contact reaches that none before did, the contact first if new, then in the order of keys
     * @param discipline of the person, or null
     * @param reaches everybody within reach of this contact alone
     * @param taught whom the person taught in the cluster, or anywhere where it is not known, if news runs along that
     * @param leads whom the person leads there in the same way
     */
    public record Contact(
            NodeKey person,
            @Nullable NodeKey cluster,
            @Nullable String discipline,
            List<NodeKey> adds,
            int reaches,
            List<NodeKey> taught,
            List<NodeKey> leads) {
        /** Lists that were kept before there were reasons have none. */
        @SuppressWarnings({"ConstantValue", "NullableProblems"})
        public Contact {
            taught = taught == null ? List.of() : taught;
            leads = leads == null ? List.of() : leads;
        }
    }

    /**
     * Who could come in place of contacts that are kept.
     *
     * @param instead by contact, who would be best in the place of that one alone
     * @param next who would be best besides all of them; null if nobody would add anything
     */
    public record Alternatives(
            Map<NodeKey, NodeKey> instead, @Nullable NodeKey next) {
        /** There is nobody, or it cannot be told now. */
        public static final Alternatives NONE = new Alternatives(Map.of(), null);

        public Alternatives {
            instead = Map.copyOf(instead);
        }
    }
}
