package io.shicheng.web.results;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.GivenAnswers.Cited;
import io.shicheng.disclosure.Viewer;
import io.shicheng.exporter.citation.CitationExporter;
import io.shicheng.exporter.citation.CitationFormat;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

@Tag(name = "results")
@RestController
class CitationController {
    private final GivenAnswers given;
    private final CurrentViewer current;
    private final Runs runs;
    private final Clock clock;

    CitationController(GivenAnswers given, CurrentViewer current, Runs runs, Clock clock) {
        this.given = given;
        this.current = current;
        this.runs = runs;
        this.clock = clock;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-bibtex", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.citationstyles.csl+json",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/x-python", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/x-r-source", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "citeResult",
            summary = "How to cite a result: bibtex, gbt7714 or csl; or a script (python, r) that draws its figure")
    @GetMapping("/api/v1/results/{id}/cite")
    DeferredResult<ResponseEntity<byte[]>> cite(@PathVariable String id, @RequestParam String format, Locale locale) {
        CitationFormat wanted =
                CitationFormat.ofCode(format).orElseThrow(() -> Download.unknownFormat(format, CitationFormat.codes()));
        UriComponentsBuilder page =
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/rankings");
        Viewer viewer = current.viewer();
        return runs.answer(control -> {
            Cited cited = given.cited(viewer, id, control);
            String address = address(page, cited.page());
            LocalDate today = LocalDate.now(clock);
            return Download.of(
                    wanted.fileName(),
                    wanted.mediaType() + ";charset=UTF-8",
                    out -> CitationExporter.write(cited.citation(), wanted, today, address, locale, out));
        });
    }

    /** Of the page that asks the same; who opens it sees what they may see. */
    private static String address(UriComponentsBuilder page, RankingPage asked) {
        RankingQuestion of = asked.of();
        page.queryParam("measure", of.measure());
        if (!of.ties().isEmpty()) {
            page.queryParam(
                    "ties", of.ties().stream().map(TieKind::code).sorted().collect(Collectors.joining(",")));
        }
        of(page, "cluster", of.cluster());
        of(page, "namespace", of.namespace());
        of(page, "at", of.at());
        if (of.interval()) {
            page.queryParam("interval", true);
            of(
                    page,
                    "missing",
                    of.rates().equals(ErrorRates.USUAL) ? null : of.rates().missing());
            of(
                    page,
                    "false",
                    of.rates().equals(ErrorRates.USUAL) ? null : of.rates().falseTies());
        }
        of(page, "seed", of.seed() == RankingQuestion.USUAL_SEED ? null : of.seed());
        of.parameters().forEach((name, value) -> page.queryParam(name, value));
        return page.encode().toUriString();
    }

    private static void of(UriComponentsBuilder page, String name, @Nullable Object value) {
        if (value != null) {
            page.queryParam(name, value);
        }
    }
}
