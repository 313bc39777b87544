package io.shicheng.web.results;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.progress.RunControl;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.table.CsvTable;
import io.shicheng.web.table.PageLinks;
import io.shicheng.web.table.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results", description = "What the network says, as the viewer may see it")
@RestController
@RequestMapping("/api/v1")
class RankingController {
    private static final int USUAL_ROWS = 20;
    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Answers answers;
    private final GivenAnswers given;

    RankingController(Disclosure disclosure, CurrentViewer current, Answers answers, GivenAnswers given) {
        this.disclosure = disclosure;
        this.current = current;
        this.answers = answers;
        this.given = given;
    }

    @Operation(
            operationId = "listClusters",
            summary = "The places where communities gather, and how many people each holds")
    @GetMapping(
            path = "/clusters",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    DeferredResult<List<DisclosedCluster>> clusters() {
        Viewer viewer = current.viewer();
        return answers.usual(viewer, "clusters", control -> disclosure.clusters(viewer), Function.identity());
    }

    @Operation(
            operationId = "listNamespaces",
            summary = "The namespaces of the sources that people came by, and how many people each holds")
    @GetMapping("/namespaces")
    DeferredResult<List<DisclosedNamespace>> namespaces() {
        Viewer viewer = current.viewer();
        return answers.usual(viewer, "namespaces", control -> disclosure.namespaces(viewer), Function.identity());
    }

    @Operation(operationId = "listMeasures", summary = "What can be measured, what it means and what it costs")
    @GetMapping(
            path = "/measures",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    List<DisclosedMeasure> measures() {
        return DisclosedMeasure.all();
    }

    @Operation(operationId = "rankPeople", summary = "The people who come first by a measure")
    @GetMapping(
            path = "/rankings",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    DeferredResult<ResponseEntity<DisclosedRanking>> ranking(
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable String namespace,
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable Integer top,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean interval,
            @RequestParam(required = false) @Nullable Double missing,
            @RequestParam(name = "false", required = false) @Nullable Double falseTies,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam(defaultValue = "false") boolean shares,
            @RequestParam(defaultValue = "false") boolean sources,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            HttpServletRequest request) {
        PageRequest wish = page(top, page, size);
        RankingQuestion question = new RankingQuestion(
                measure,
                Parameters.ties(ties),
                Parameters.word(cluster),
                Parameters.year(at),
                interval,
                StatedRates.of(missing, falseTies),
                seed,
                Parameters.word(namespace),
                Parameters.told(all, DisclosedMeasure.all()));
        RankingPage shown = new RankingPage(question, wish.size(), wish.skipped(), shares, sources);
        PageLinks links = PageLinks.of(request);
        Viewer viewer = current.viewer();
        Function<RunControl, Given> work = control -> {
            DisclosedRanking ranking = disclosure.ranking(viewer, shown, control);
            return new Given(ranking, given.idOf(viewer, shown, ranking));
        };
        Function<Given, ResponseEntity<DisclosedRanking>> form = answer -> {
            DisclosedRanking ranking = answer.ranking();
            int rows = Math.max(ranking.named() - ranking.none().named(), ranking.classCount());
            return ResponseEntity.ok()
                    .header(HttpHeaders.LINK, links.pages(wish, rows))
                    .header(HttpHeaders.CONTENT_LOCATION, "/api/v1/results/" + answer.id())
                    .body(ranking);
        };
        return usual(shown) ? answers.usual(viewer, shown, work, form) : answers.shared(viewer, shown, work, form);
    }

    /** A ranking, and the id under which it is found again, which takes all its bytes to make. */
    private record Given(DisclosedRanking ranking, String id) {}

    @Operation(
            operationId = "getResult",
            summary = "A ranking as it was given to this viewer, as long as it would be the same")
    @GetMapping(
            path = "/results/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    DeferredResult<DisclosedRanking> result(@PathVariable String id) {
        Viewer viewer = current.viewer();
        return answers.shared(viewer, "result " + id, control -> given.again(viewer, id, control), Function.identity());
    }

    @Operation(
            operationId = "explainRank",
            summary = "Why somebody is ranked where they are: whose ties make up the score")
    @GetMapping("/rankings/{id}/rows/{key}/why")
    DeferredResult<DisclosedReasons> why(@PathVariable String id, @PathVariable String key) {
        Viewer viewer = current.viewer();
        String row = RowKey.read(key);
        return answers.shared(
                viewer,
                "why of " + row + " in " + id,
                control -> given.why(viewer, id, row, control),
                Function.identity());
    }

    /** Whether it is one of the few that visitors begin with: by any measure, and nothing else chosen. */
    private static boolean usual(RankingPage page) {
        RankingPage plain = new RankingPage(
                page.of().measure(), Set.of(), null, null, USUAL_ROWS, false, RankingQuestion.USUAL_SEED);
        return page.equals(plain.withShares(page.shares()));
    }

    /** The first rows as {@code top} asks for them, or any page. */
    private static PageRequest page(@Nullable Integer top, @Nullable Integer page, @Nullable Integer size) {
        if (top == null) {
            return PageRequest.of(page, size, USUAL_ROWS);
        }
        if (page != null || size != null) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "top", top.toString(), "page, size");
        }
        return new PageRequest(1, Parameters.between(1, PageRequest.LARGEST, "top", top));
    }
}
