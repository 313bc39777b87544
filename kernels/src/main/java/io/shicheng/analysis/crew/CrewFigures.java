package io.shicheng.analysis.crew;

/**
 * How far a crew comes along with its leader in a department.
 *
 * @param works that they led
 * @param members jobs under them on works before their last year; of these, who come again on a later work of theirs,
 *     and who do so in the next year of theirs
 * @param jobs of followers, in years after their first under the leader; {@code withLeader} of them on works of theirs
 * @param people followers who have such a job
 * @param expected,variance of {@code withLeader} by chance
 * @param chance the probability of as many or more
 * @param rate of false discovery, among all leaders who can be judged; 1 of others
 */
public record CrewFigures(
        int leader,
        int department,
        int works,
        int members,
        int again,
        int next,
        int jobs,
        int withLeader,
        int people,
        double expected,
        double variance,
        double chance,
        double rate) {
    /** Below, a lift says nothing. */
    public static final int FEWEST_JOBS = 5;

    /** Up to this rate of false discovery a crew follows more than by chance. */
    public static final double LEVEL = 0.1;

    /** How many times as often as by chance. */
    public double lift() {
        return withLeader / expected;
    }

    public double retention() {
        return (double) again / members;
    }

    /** Whether there was a choice at all: a leader who is alone in each year carries no evidence. */
    public boolean evidence() {
        return variance > 0;
    }

    /** Whether there are enough jobs to judge by. */
    public boolean enough() {
        return expected >= 1 && jobs >= FEWEST_JOBS && evidence();
    }

    /** Whether the crew comes along more often than by chance. */
    public boolean follows() {
        return enough() && rate <= LEVEL;
    }

    CrewFigures rated(double q) {
        return new CrewFigures(
                leader,
                department,
                works,
                members,
                again,
                next,
                jobs,
                withLeader,
                people,
                expected,
                variance,
                chance,
                q);
    }
}
