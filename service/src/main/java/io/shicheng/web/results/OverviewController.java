package io.shicheng.web.results;

import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.progress.RunControl;
import io.shicheng.web.guard.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results", description = "What the network says, as the viewer may see it")
@RestController
@RequestMapping("/api/v1")
class OverviewController {
    private static final ClustersQuestion USUAL = new ClustersQuestion(Set.of(), null);

    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Answers answers;

    OverviewController(Disclosure disclosure, CurrentViewer current, Answers answers) {
        this.disclosure = disclosure;
        this.current = current;
        this.answers = answers;
    }

    @Operation(
            operationId = "surveyClusters",
            summary = "What the clusters hold, how they are tied to each other and to crafts, and who leads from one to"
                    + " another")
    @GetMapping("/clusters/overview")
    DeferredResult<DisclosedClusters> overview(
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable Integer at) {
        ClustersQuestion question = new ClustersQuestion(Parameters.ties(ties), Parameters.year(at));
        Viewer viewer = current.viewer();
        Function<RunControl, DisclosedClusters> work = control -> disclosure.overview(viewer, question, control);
        return question.equals(USUAL)
                ? answers.usual(viewer, question, work, Function.identity())
                : answers.shared(viewer, question, work, Function.identity());
    }
}
