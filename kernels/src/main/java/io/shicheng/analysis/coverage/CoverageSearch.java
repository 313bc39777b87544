package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;

/**
 * Makes the most of a greedy plan, and finds prices that prove how little is left: exchanges, then a bound, then,
 * unless the two meet, choices by the prices of that bound, and a bound against the better plan.
 */
public final class CoverageSearch {
    private CoverageSearch() {}

    /**
     * What was found.
     *
     * @param contacts vertices, growing
     * @param reached how many are reached of those who were still to be
     * @param prices by vertex, in millionths; 0 of those who were not to be reached
     * @param bound with a number of contacts given, how many people nobody reaches more than; with people to reach
     *     given, how many contacts it takes at least
     */
    public record Found(int[] contacts, int reached, int[] prices, int bound) {}

    /**
     * The most people with a number of contacts.
     *
     * @param plan vertices of a plan to begin with, at most as many
     */
    public static Found most(CoverageProblem problem, int[] plan, int contacts, int threads, RunControl control) {
        control.phase("plan", 0);
        PlanImprovement improvement =
                new PlanImprovement(problem, problem.placesOf(plan), contacts, Integer.MAX_VALUE, control);
        improvement.exchange();
        LagrangianBound bound = new LagrangianBound(problem, threads, control);
        bound.start(improvement.timesReached());
        if (!bound.proveMost(contacts, improvement.bestReached(), LagrangianBound.ROUNDS)) {
            improvement.chooseBy(bound.best());
            if (improvement.bestReached() < bound.most(contacts)) {
                bound.proveMost(contacts, improvement.bestReached(), LagrangianBound.ROUNDS / 4);
            }
        }
        return new Found(
                problem.verticesOf(improvement.best()),
                improvement.bestReached(),
                problem.byVertex(bound.best()),
                bound.most(contacts));
    }

    /**
     * The fewest contacts for a number of people.
     *
     * @param plan vertices of a plan that reaches them
     */
    public static Found fewest(CoverageProblem problem, int[] plan, int people, int threads, RunControl control) {
        control.phase("plan", 0);
        PlanImprovement improvement =
                new PlanImprovement(problem, problem.placesOf(plan), Integer.MAX_VALUE, people, control);
        improvement.exchange();
        LagrangianBound bound = new LagrangianBound(problem, threads, control);
        bound.start(improvement.timesReached());
        bound.proveFewest(people, improvement.best().length, LagrangianBound.ROUNDS);
        if (bound.fewest(people) < improvement.best().length) {
            improvement.chooseBy(bound.best());
            bound.proveFewest(people, improvement.best().length, LagrangianBound.ROUNDS / 4);
        }
        return new Found(
                problem.verticesOf(improvement.best()),
                improvement.bestReached(),
                problem.byVertex(bound.best()),
                bound.fewest(people));
    }
}
