package io.shicheng.disclosure.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.policy.AnswerTokens;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds rankings again that were given. Whether one made again is the one that was given is told by its id alone, so
 * that it depends on nothing that two answers to this viewer do not show. Thread-safe.
 */
@Component
public class AnswerRegister implements GivenAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Gate gate;
    private final AnswerTokens<Asked> ids;

    public AnswerRegister(Gate gate, Vault vault) {
        this.gate = gate;
        this.ids = new AnswerTokens<>(vault, "result", Asked.class);
    }

    @Override
    public String idOf(Viewer viewer, RankingPage page, DisclosedRanking answer) {
        return ids.of(viewer, Asked.of(page), JSON.writeValueAsBytes(answer));
    }

    @Override
    public DisclosedRanking again(Viewer viewer, String id, RunControl control) {
        RankingPage page = page(viewer, id);
        Predicate<DisclosedRanking> same = answer -> idOf(viewer, page, answer).equals(id);
        return ranking(viewer, page, same, control).orElseThrow(() -> changed(id));
    }

    @Override
    public DisclosedReasons why(Viewer viewer, String id, String row, RunControl control) {
        RankingPage page = page(viewer, id);
        unshown(viewer, id, page, control);
        return gate.why(viewer, new WhyQuestion(page.of(), row), control);
    }

    @Override
    public DisclosedScenario whatIf(Viewer viewer, String id, String changes, int first, RunControl control) {
        RankingPage page = page(viewer, id);
        unshown(viewer, id, page, control);
        return gate.whatIf(viewer, new ScenarioQuestion(page.of(), changes, first), control);
    }

    @Override
    public DisclosedComparison compare(
            Viewer viewer, String id, Function<RankingQuestion, ComparisonQuestion> beside, RunControl control) {
        RankingPage page = page(viewer, id);
        unshown(viewer, id, page, control);
        return gate.compare(viewer, beside.apply(page.of()), control);
    }

    @Override
    public Cited cited(Viewer viewer, String id, RunControl control) {
        RankingPage page = page(viewer, id);
        return new Cited(page, unshown(viewer, id, page, control).citation());
    }

    /** The answer, of which nobody is shown, so that nobody is recorded. */
    private DisclosedRanking unshown(Viewer viewer, String id, RankingPage page, RunControl control) {
        AtomicReference<@Nullable DisclosedRanking> same = new AtomicReference<>();
        ranking(
                viewer,
                page,
                answer -> {
                    same.set(idOf(viewer, page, answer).equals(id) ? answer : null);
                    return false;
                },
                control);
        DisclosedRanking found = same.get();
        if (found == null) {
            throw changed(id);
        }
        return found;
    }

    private RankingPage page(Viewer viewer, String id) {
        return ids.asked(viewer, id)
                .map(Asked::page)
                .orElseThrow(() -> DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", id));
    }

    /** Empty if it is not wanted, or what was asked for is not there any more. */
    private Optional<DisclosedRanking> ranking(
            Viewer viewer, RankingPage page, Predicate<DisclosedRanking> wanted, RunControl control) {
        try {
            return gate.ranking(viewer, page, control, wanted);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static DisclosureException changed(String id) {
        return DisclosureException.of(Reason.RESULT_CHANGED, "result.changed", id);
    }

    /** The question, in an order in which equal ones are equal bytes. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Asked(
            String measure,
            @Nullable List<String> ties,
            @Nullable String cluster,
            @Nullable Integer at,
            @Nullable Boolean interval,
            @Nullable Double missing,
            @Nullable Double falseTies,
            long seed,
            @Nullable String namespace,
            @Nullable SortedMap<String, String> parameters,
            int top,
            int skipped,
            @Nullable Boolean shares,
            @Nullable Boolean sources) {
        static Asked of(RankingPage page) {
            RankingQuestion of = page.of();
            return new Asked(
                    of.measure(),
                    AnswerTokens.codes(of.ties()),
                    of.cluster(),
                    of.at(),
                    of.interval() ? true : null,
                    of.rates().equals(ErrorRates.USUAL) ? null : of.rates().missing(),
                    of.rates().equals(ErrorRates.USUAL) ? null : of.rates().falseTies(),
                    of.seed(),
                    of.namespace(),
                    new TreeMap<>(of.parameters()),
                    page.top(),
                    page.skipped(),
                    page.shares() ? true : null,
                    page.sources() ? true : null);
        }

        RankingPage page() {
            RankingQuestion of = new RankingQuestion(
                            measure,
                            AnswerTokens.kinds(ties),
                            cluster,
                            at,
                            Boolean.TRUE.equals(interval),
                            seed,
                            namespace,
                            parameters == null ? Map.of() : parameters)
                    .recordedAt(StatedRates.of(missing, falseTies));
            return new RankingPage(of, top, skipped, Boolean.TRUE.equals(shares), Boolean.TRUE.equals(sources));
        }
    }
}
