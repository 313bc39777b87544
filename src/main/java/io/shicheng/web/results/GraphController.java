package io.shicheng.web.results;

import io.shicheng.disclosure.DisclosedGraph;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "results")
@RestController
class GraphController {
    /** The first moment that a zip can name; the same graph gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

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
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "exportGraph",
            summary =
                    "The network as GEXF, GraphML, or CSV: a zip of nodes.csv, ties.csv and about.csv; the header Shicheng-K says the measured k")
    @GetMapping("/api/v1/exports/graph")
    DeferredResult<ResponseEntity<byte[]>> graph(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> ties,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable Integer at) {
        GraphQuestion question =
                new GraphQuestion(Parameters.ties(ties), Parameters.word(cluster), Parameters.year(at));
        Function<DisclosedGraph, ResponseEntity<byte[]>> file = fileOf(format);
        Viewer viewer = current.viewer();
        return runs.answer(control -> withK(disclosure.graph(viewer, question, control), file));
    }

    private static ResponseEntity<byte[]> withK(
            DisclosedGraph graph, Function<DisclosedGraph, ResponseEntity<byte[]>> file) {
        ResponseEntity<byte[]> answer = file.apply(graph);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Shicheng-K", String.valueOf(graph.k()))
                .body(answer.getBody());
    }

    private static Function<DisclosedGraph, ResponseEntity<byte[]>> fileOf(String format) {
        return switch (format) {
            case "gexf" ->
                graph -> Download.of("graph.gexf", "application/gexf+xml", out -> GraphExporter.gexf(graph, out));
            case "graphml" ->
                graph -> Download.of(
                        "graph.graphml", "application/graphml+xml", out -> GraphExporter.graphml(graph, out));
            case "csv" -> graph -> Download.of("graph.zip", "application/zip", out -> zip(graph, out));
            default -> throw Download.unknownFormat(format, "gexf, graphml, csv");
        };
    }

    private static void zip(DisclosedGraph graph, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            begin(zip, "nodes.csv");
            GraphExporter.nodesCsv(graph, zip);
            begin(zip, "ties.csv");
            GraphExporter.edgesCsv(graph, zip);
            begin(zip, "about.csv");
            GraphExporter.aboutCsv(graph, zip);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
