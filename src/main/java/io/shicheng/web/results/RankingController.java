package io.shicheng.web.results;

import io.shicheng.disclosure.DisclosedCluster;
import io.shicheng.disclosure.DisclosedMeasure;
import io.shicheng.disclosure.DisclosedRanking;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.shicheng.web.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results", description = "What the network says, as the viewer may see it")
@RestController
@RequestMapping("/api/v1")
class RankingController {
    private static final int MOST_ROWS = 1000;
    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Runs runs;

    RankingController(Disclosure disclosure, CurrentViewer current, Runs runs) {
        this.disclosure = disclosure;
        this.current = current;
        this.runs = runs;
    }

    @Operation(
            operationId = "listClusters",
            summary = "The places where communities gather, and how many people each holds")
    @GetMapping(
            path = "/clusters",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    DeferredResult<List<DisclosedCluster>> clusters() {
        Viewer viewer = current.viewer();
        return runs.answer(control -> disclosure.clusters(viewer));
    }

    @Operation(operationId = "listMeasures", summary = "What can be measured, what it means and what it costs")
    @GetMapping(
            path = "/measures",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    List<DisclosedMeasure> measures() {
        return DisclosedMeasure.all();
    }

    @Operation(operationId = "rankPeople", summary = "The people who come first by a measure")
    @GetMapping("/rankings")
    DeferredResult<DisclosedRanking> ranking(
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(defaultValue = "20") int top,
            @RequestParam(defaultValue = "false") boolean interval,
            @RequestParam(defaultValue = "1") long seed) {
        RankingQuestion question = new RankingQuestion(
                measure,
                Parameters.ties(ties),
                Parameters.word(cluster),
                Parameters.year(at),
                Parameters.between(1, MOST_ROWS, "top", top),
                interval,
                seed);
        Viewer viewer = current.viewer();
        return runs.answer(control -> disclosure.ranking(viewer, question, control));
    }
}
