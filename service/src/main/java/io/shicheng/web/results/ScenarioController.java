package io.shicheng.web.results;

import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What a ranking would be. Answers are not kept: what somebody thinks of is theirs. */
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
}
