package io.shicheng.web.results;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMatches;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results")
@RestController
class SearchController {
    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Runs runs;

    SearchController(Disclosure disclosure, CurrentViewer current, Runs runs) {
        this.disclosure = disclosure;
        this.current = current;
        this.runs = runs;
    }

    @Operation(
            operationId = "findPeople",
            summary = "People and organisations by name, of those whom the viewer may see by name")
    @GetMapping("/api/v1/people")
    DeferredResult<DisclosedMatches> people(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        SearchQuestion question = new SearchQuestion(q, Parameters.between(1, SearchQuestion.MOST, "limit", limit));
        Viewer viewer = current.viewer();
        return runs.briefAnswer(control -> disclosure.search(viewer, question, control));
    }
}
