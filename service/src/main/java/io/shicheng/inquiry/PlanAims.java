package io.shicheng.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What a plan is to have besides most people, and what else is to be said of it; all that is not asked for is null.
 *
 * @param groupBy {@code cluster} or {@code discipline}: whose share counts; with {@code floor} or {@code welfare}
 * @param floor percent of each group that is to be reached, or {@code highest} for the highest there is for all
 * @param welfare the smaller, the more the least reached group counts; at most 1
 * @param interval whether to say how many are truly reached where ties are missing or false
 * @param missing share of ties that are missing; with {@code interval}
 * @param falseTies share of ties that are false; with {@code interval}
 * @param passing with what chance, in percent, a tie passes news on, or {@code indegree}
 * @param quality share of the greatest spread there is that the plan's is to have for sure; with {@code passing}
 */
public record PlanAims(
        @Nullable String groupBy,
        @Nullable String floor,
        @Nullable Double welfare,
        boolean interval,
        @Nullable Double missing,
        @Nullable Double falseTies,
        @Nullable String passing,
        @Nullable Double quality) {
    /** Most people, and nothing more is said. */
    public static final PlanAims NONE = new PlanAims(null, null, null, false, null, null, null, null);

    /** Instead of a percentage: the highest floor there is. */
    public static final String HIGHEST = "highest";

    /** Instead of a percentage: one by how many could pass it on to somebody. */
    public static final String INDEGREE = "indegree";

    /** With a floor of each group. */
    public static PlanAims floor(String groupBy, String floor) {
        return new PlanAims(groupBy, floor, null, false, null, null, null, null);
    }

    /** By the welfare of groups. */
    public static PlanAims welfare(String groupBy, double alpha) {
        return new PlanAims(groupBy, null, alpha, false, null, null, null, null);
    }

    /** With how sure it is. */
    public static PlanAims sure(@Nullable Double missing, @Nullable Double falseTies) {
        return new PlanAims(null, null, null, true, missing, falseTies, null, null);
    }

    /** Of news that is passed on by chance. */
    public static PlanAims passing(String chance, @Nullable Double quality) {
        return new PlanAims(null, null, null, false, null, null, chance, quality);
    }

    /** Whether shares of groups count. */
    public boolean fair() {
        return groupBy != null || floor != null || welfare != null;
    }

    /** Whether it is asked how sure the plan is. */
    public boolean sure() {
        return interval || missing != null || falseTies != null;
    }

    /** Whether news is passed on by chance. */
    public boolean passes() {
        return passing != null || quality != null;
    }
}
