package io.shicheng.inquiry.result;

import io.shicheng.analysis.coverage.robustness.PlanRobustness;
import io.shicheng.analysis.uncertainty.ErrorRates;
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
 * @param bound what is proven of all plans there could be, with a floor of all that meet it; null where there are too
 *     many reaches to look at, and where news is passed on by chance
 * @param fair what is reached of each group; null where groups do not count
 * @param sure how sure it is; null where that was not asked
 * @param passed what is expected of news that is passed on by chance; null where it is passed on for sure
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
        @Nullable Bound bound,
        @Nullable Fair fair,
        @Nullable Sure sure,
        @Nullable Passed passed)
        implements Result {
    /**
     * What is reached of groups.
     *
     * @param leftOut groups that are too small to be told of
     * @param met whether each is reached as far as was asked for; true where no floor was given
     * @param welfare null where a floor is asked for
     * @param highest share that no plan reaches more than of each group, in millionths; null unless the highest was asked
     *     for
     * @param price how many more are reached by a plan in which groups do not count
     */
    public record Fair(
            List<Group> groups,
            int leftOut,
            boolean met,
            @Nullable Double welfare,
            @Nullable Integer highest,
            int price) {}

    /**
     * One group.
     *
     * @param cluster its place, or null
     * @param discipline its craft, or null
     * @param people those of it who have a tie
     * @param reached of them
     */
    public record Group(@Nullable NodeKey cluster, @Nullable String discipline, int people, int reached) {}

    /** How sure it is, at which rates of missing and false ties. */
    public record Sure(ErrorRates rates, PlanRobustness.Answer found) {}

    /**
     * What is expected of news that is passed on by chance.
     *
     * @param expected people
     * @param atLeast that are expected for sure
     * @param most that any plan has at most
     * @param quality share of that which this one has for sure
     * @param met whether that is as much as was asked for
     */
    public record Passed(double expected, double atLeast, double most, double quality, boolean met) {}

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
