package io.shicheng.web.results;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results")
@RestController
class GraphController {
    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Runs runs;

    GraphController(Disclosure disclosure, CurrentViewer current, Runs runs) {
        this.disclosure = disclosure;
        this.current = current;
        this.runs = runs;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/gexf+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/graphml+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Download.WORKBOOK, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "exportGraph",
            summary =
                    "The network as GEXF, GraphML, XLSX, or as a zip of CSV (csv, or gephi with the headings of Gephi):"
                            + " nodes.csv, ties.csv, about.csv and datapackage.json; the header Shicheng-K says the measured k")
    @GetMapping("/api/v1/exports/graph")
    DeferredResult<ResponseEntity<byte[]>> graph(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable String namespace,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(defaultValue = "false") boolean projected,
            @RequestParam(required = false) @Nullable List<String> with,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            Locale locale) {
        GraphQuestion question = new GraphQuestion(Parameters.ties(ties), Parameters.word(cluster), Parameters.year(at))
                .in(Parameters.word(namespace))
                .with(
                        with == null
                                ? List.of()
                                : with.stream().filter(word -> !word.isBlank()).toList())
                .telling(Parameters.told(all, DisclosedMeasure.columns()));
        GraphFormat wanted =
                GraphFormat.ofCode(format).orElseThrow(() -> Download.unknownFormat(format, GraphFormat.codes()));
        Directions directions = direction == null ? wanted.usual() : directions(direction);
        Viewer viewer = current.viewer();
        return runs.answer(control -> {
            DisclosedGraph graph = disclosure.graph(viewer, question, control);
            return withK(graph.k(), file(DrawnGraph.of(graph, directions, projected), wanted, locale));
        });
    }

    private static ResponseEntity<byte[]> file(DrawnGraph drawn, GraphFormat format, Locale locale) {
        return Download.of(
                format.fileName(), format.mediaType(), out -> GraphExporter.write(drawn, format, locale, out));
    }

    private static ResponseEntity<byte[]> withK(int k, ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Shicheng-K", String.valueOf(k))
                .body(answer.getBody());
    }

    private static Directions directions(String word) {
        return Directions.ofCode(word)
                .orElseThrow(() -> new ApiException(ProblemCode.BAD_PARAMETER, "direction", word, Directions.codes()));
    }
}
