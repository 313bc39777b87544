package io.shicheng.web;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.SampleRanking;
import io.shicheng.disclosure.SampleReasons;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.RunControl;
import java.util.Set;
import java.util.function.Function;

/** Answers of which one is found again, and one has changed. */
final class ScriptedAnswers implements GivenAnswers {
    static final String GIVEN = "abcdefghijklmnopqrstuvwxyz";
    static final String CHANGED = "bbcdefghijklmnopqrstuvwxyz";

    @Override
    public String idOf(Viewer viewer, RankingPage page, DisclosedRanking answer) {
        return GIVEN;
    }

    @Override
    public DisclosedRanking again(Viewer viewer, String id, RunControl control) {
        return given(id, SampleRanking.RANKING);
    }

    @Override
    public DisclosedReasons why(Viewer viewer, String id, String row, RunControl control) {
        return given(id, SampleReasons.REASONS);
    }

    @Override
    public DisclosedScenario whatIf(Viewer viewer, String id, String changes, int first, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisclosedComparison compare(
            Viewer viewer, String id, Function<RankingQuestion, ComparisonQuestion> beside, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cited cited(Viewer viewer, String id, RunControl control) {
        RankingPage page = new RankingPage("students", Set.of(), null, null, 20, false, 1);
        return new Cited(page, given(id, SampleRanking.RANKING.citation()));
    }

    private static <T> T given(String id, T answer) {
        return switch (id) {
            case GIVEN -> answer;
            case CHANGED -> throw DisclosureException.of(Reason.RESULT_CHANGED, "result.changed", id);
            default -> throw DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", id);
        };
    }
}
