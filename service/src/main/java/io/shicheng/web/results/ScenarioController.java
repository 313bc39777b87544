package io.shicheng.web.results;

import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What a ranking would be, and what stands beside it. Answers are not kept: what somebody thinks of is theirs. */
@Tag(name = "results")
@RestController
class ScenarioController {
    private final CurrentViewer current;
    private final Runs runs;
    private final GivenAnswers given;

    ScenarioController(CurrentViewer current, Runs runs, GivenAnswers given) {
        this.current = current;
        this.runs = runs;
        this.given = given;
    }

    @Operation(
            operationId = "whatIf",
            summary = "What a ranking would be if some ties between historical people were otherwise")
    @GetMapping("/api/v1/rankings/{id}/what-if")
    DeferredResult<DisclosedScenario> whatIf(
            @PathVariable String id, @RequestParam String changes, @RequestParam(defaultValue = "20") int first) {
        Viewer viewer = current.viewer();
        int wanted = Parameters.between(1, ScenarioQuestion.MOST_FIRST, "first", first);
        return runs.answer(control -> given.whatIf(viewer, id, changes, wanted, control));
    }

    @Operation(
            operationId = "compare",
            summary = "What stands beside a ranking: nominations, what ties alone would give, interviews, statements")
    @GetMapping("/api/v1/rankings/{id}/compared")
    DeferredResult<DisclosedComparison> compare(
            @PathVariable String id,
            @RequestParam String aspect,
            @RequestParam(defaultValue = "20") int first,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable List<String> interviewed) {
        Viewer viewer = current.viewer();
        int wanted = Parameters.between(1, ComparisonQuestion.MOST_FIRST, "first", first);
        Aspect chosen = Aspect.ofCode(aspect)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.BAD_PARAMETER, "aspect", aspect, String.join(", ", Aspect.codes())));
        String forPurpose = Parameters.word(purpose);
        List<String> asked = interviewed == null
                ? List.of()
                : interviewed.stream()
                        .filter(each -> !each.isBlank())
                        .map(String::strip)
                        .toList();
        return runs.answer(control -> given.compare(
                viewer, id, of -> new ComparisonQuestion(of, chosen, wanted, forPurpose, asked), control));
    }
}
