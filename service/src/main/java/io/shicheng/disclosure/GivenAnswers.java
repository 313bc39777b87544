package io.shicheng.disclosure;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.RunControl;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Answers found again by the id under which each was given. An id is worth nothing to a viewer with other eyes, and
 * cannot be guessed from the question.
 */
public interface GivenAnswers {
    /** The id under which this viewer finds the answer again, as long as it would be the same. */
    String idOf(Viewer viewer, RankingPage page, DisclosedRanking answer);

    /**
     * The answer as it was given: made again, so that it shows whom this viewer may see now.
     *
     * @throws DisclosureException if no answer was given to this viewer under the id, or it would not be the same any
     *     more
     */
    DisclosedRanking again(Viewer viewer, String id, RunControl control);

    /**
     * How to cite the answer: nobody is shown by that.
     *
     * @throws DisclosureException as of {@link #again}
     */
    Cited cited(Viewer viewer, String id, RunControl control);

    /** What was asked, and what it takes to get the same answer again, by name. */
    record Cited(RankingPage page, SortedMap<String, String> citation) {}

    /**
     * Why somebody is ranked where they are in a ranking that was given.
     *
     * @param row as the ranking has it
     * @throws DisclosureException as of the ranking, and if nobody is in it by that id, or not for this viewer
     */
    DisclosedReasons why(Viewer viewer, String id, String row, RunControl control);

    /**
     * What a ranking that was given would be if some ties were otherwise.
     *
     * @param changes with semicolons between
     * @param first whoever is among this many, before or after, is told
     * @throws DisclosureException as of the ranking, and as of {@link Disclosure#whatIf}
     */
    DisclosedScenario whatIf(Viewer viewer, String id, String changes, int first, RunControl control);

    /**
     * What stands beside a ranking that was given.
     *
     * @param beside makes the question of that ranking
     * @throws DisclosureException as of the ranking, and as of {@link Disclosure#compare}
     */
    DisclosedComparison compare(
            Viewer viewer, String id, Function<RankingQuestion, ComparisonQuestion> beside, RunControl control);
}
