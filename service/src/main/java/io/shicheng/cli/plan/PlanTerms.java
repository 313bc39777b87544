package io.shicheng.cli.plan;

import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.analysis.uncertainty.ErrorRates;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a plan on a graph file.
 *
 * @param contacts at most as many; null if a share is to be reached
 * @param percent share of the vertices that have a tie; null if a number of contacts is given
 * @param keep ids of contacts in any case
 * @param without ids of those who are none
 * @param covered ids of those who are reached already
 * @param changes of ties that are thought of; empty for the network as it is
 * @param floor what to reach of each group; null for nothing
 * @param rates at which ties are missing and false, if it is asked how sure the plan is; else null
 * @param welfare of which groups most is to be had; null for of none
 * @param acceptancePercent how many of a hundred who are asked agree; null if all do
 * @param consent whether to say how many are reached as more and more of those who could be asked agree
 * @param passing how news is passed on by chance; null where each tie within the hops passes it on for sure
 */
public record PlanTerms(
        @Nullable Integer contacts,
        @Nullable Double percent,
        int hops,
        List<String> keep,
        List<String> without,
        List<String> covered,
        List<ChangeText> changes,
        @Nullable Floor floor,
        @Nullable ErrorRates rates,
        @Nullable Welfare welfare,
        @Nullable Double acceptancePercent,
        boolean consent,
        @Nullable Passing passing) {
    /**
     * A floor.
     *
     * @param groups the file that says who is of which group
     * @param least how many of a group must have a tie
     * @param percent of each group; null for the highest there is
     */
    public record Floor(Path groups, int least, @Nullable Double percent) {}

    /**
     * Welfare of groups.
     *
     * @param groups the file that says who is of which group
     * @param least how many of a group must have a tie
     * @param alpha at most 1; the smaller, the more the least reached group counts
     */
    public record Welfare(Path groups, int least, double alpha) {}

    /**
     * News that is passed on by chance.
     *
     * @param quality the share of the greatest spread there is that the plan's is to have for sure
     */
    public record Passing(io.shicheng.analysis.reach.Passing chances, double quality) {}
}
