package io.shicheng.inquiry;

/**
 * What a ranking would be if some ties were otherwise.
 *
 * @param of the ranking
 * @param changes as they are typed, see {@link io.shicheng.analysis.scenario.ChangeText}, with semicolons between
 * @param first whoever is among this many, before or after, is told
 */
public record ScenarioQuestion(RankingQuestion of, String changes, int first) implements Question {
    /** More rows are no answer to read. */
    public static final int MOST_FIRST = 1000;
    /** As many as somebody has in mind at once. */
    public static final int MOST_CHANGES = 10;

    public ScenarioQuestion {
        if (first < 1 || first > MOST_FIRST) {
            throw new IllegalArgumentException(
                    "The first (" + first + ") must be from 1 to " + MOST_FIRST + ". Maybe 20?");
        }
    }

    /** The same of a ranking by the measure that this one came to. */
    public ScenarioQuestion of(RankingQuestion other) {
        return new ScenarioQuestion(other, changes, first);
    }
}
