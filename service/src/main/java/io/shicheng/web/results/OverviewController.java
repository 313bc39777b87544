package io.shicheng.web.results;

import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.CrewsQuestion;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.graph.NodeKind;
import io.shicheng.progress.RunControl;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.table.CsvTable;
import io.shicheng.web.table.PageLinks;
import io.shicheng.web.table.PageRequest;
import io.shicheng.web.table.WorkbookTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results", description = "What the network says, as the viewer may see it")
@RestController
@RequestMapping("/api/v1")
class OverviewController {
    private static final int USUAL_ROWS = 20;
    private static final List<String> KINDS = Stream.of(NodeKind.values())
            .filter(NodeKind::isOrganisation)
            .map(NodeKind::code)
            .toList();
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
            operationId = "rankOrganisations",
            summary = "The studios, platforms and groups that come first, of those that are shown by name")
    @GetMapping("/organisations/rankings")
    DeferredResult<ResponseEntity<DisclosedOrganisations>> organisations(
            @RequestParam(defaultValue = "members") String by,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        OrganisationMeasure measure = OrganisationMeasure.ofCode(by)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.BAD_PARAMETER, "by", by, String.join(", ", OrganisationMeasure.codes())));
        PageRequest wish = PageRequest.of(page, size, USUAL_ROWS);
        OrganisationsQuestion question = new OrganisationsQuestion(
                measure,
                kind(Parameters.word(kind)),
                Parameters.word(cluster),
                Parameters.year(at),
                wish.size(),
                wish.skipped());
        PageLinks links = PageLinks.of(request);
        Viewer viewer = current.viewer();
        return answers.shared(
                viewer,
                question,
                control -> disclosure.organisations(viewer, question, control),
                ranking -> ResponseEntity.ok()
                        .header(HttpHeaders.LINK, links.pages(wish, ranking.of()))
                        .body(ranking));
    }

    @Operation(
            operationId = "surveyCrews",
            summary =
                    "Whose crews come along from work to work more often than by chance, of those who are shown by name")
    @GetMapping("/crews")
    DeferredResult<ResponseEntity<DisclosedCrews>> crews(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        PageRequest wish = PageRequest.of(page, size, USUAL_ROWS);
        CrewsQuestion question = new CrewsQuestion(Parameters.word(department), wish.size(), wish.skipped());
        PageLinks links = PageLinks.of(request);
        Viewer viewer = current.viewer();
        return answers.shared(
                viewer,
                question,
                control -> disclosure.crews(viewer, question, control),
                crews -> ResponseEntity.ok()
                        .header(HttpHeaders.LINK, links.pages(wish, crews.of()))
                        .body(crews));
    }

    private static @Nullable String kind(@Nullable String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "kind", kind, String.join(", ", KINDS));
        }
        return kind;
    }

    @Operation(
            operationId = "surveyClusters",
            summary = "What the clusters hold, how they are tied to each other and to crafts, and who leads from one to"
                    + " another")
    @GetMapping(
            path = "/clusters/overview",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE, WorkbookTable.TYPE})
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
