package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.MissingConsents;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.ReportFile;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Tag(name = "imports", description = "Files into the store: all or nothing, with a report")
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Uploads uploads;
    private final ImportJobs jobs;
    private final ImportList list;
    private final ImportEvents events;

    ImportController(Uploads uploads, ImportJobs jobs, ImportList list, ImportEvents events) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.list = list;
        this.events = events;
    }

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Operation(
            operationId = "startImport",
            summary = "Import CSV, XLSX, GraphML, GEXF or Pajek files, with a mapping if the columns are your own")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> start(
            @RequestPart("file") List<MultipartFile> files,
            @RequestPart(name = "mapping", required = false) @Nullable MultipartFile mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean skipBadRows,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate keepUntil,
            Locale language) {
        ImportJob job = uploads.start(files, mapping, dryRun, skipBadRows, keepUntil, language);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(job.view());
    }

    @Operation(
            operationId = "listImports",
            summary =
                    "The imports that stored something, and those of any end since the service started; the latest first")
    @GetMapping
    List<ImportView> all() {
        return list.all();
    }

    @Operation(operationId = "getImport", summary = "How far an import is, and its report when it is over")
    @GetMapping("/{id}")
    ImportView one(@PathVariable String id) {
        return list.one(id);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Events progress, each with an import as its data, then one finished",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject("event:progress\ndata:{\"state\":\"running\"}\n\n")))
    @Operation(
            operationId = "followImport",
            summary = "The same as it changes: progress events, then one finished event with the report")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        return events.follow(jobs.job(id));
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = CSV, schema = @Schema(type = "string"))})
    @Operation(
            operationId = "getImportReport",
            summary = "The report of an import that this service ran, as CSV: a row a notice, then the counts")
    @GetMapping("/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable String id) {
        ImportReport report = jobs.report(id);
        return Download.of("report.csv", CSV, out -> ReportFile.write(out, report));
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = CSV, schema = @Schema(type = "string"))})
    @Operation(
            operationId = "getMissingConsents",
            summary = "Whose consent the last import lacks, as a table of consents to be filled in: ids, no names")
    @GetMapping("/{id}/missing-consents")
    ResponseEntity<byte[]> missingConsents(@PathVariable String id) {
        NameGrounds names = jobs.job(id).grounds();
        if (names == null) {
            throw new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id);
        }
        return Download.of("missing-consents.csv", CSV, out -> MissingConsents.write(out, names));
    }

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Operation(operationId = "cancelImport", summary = "Ask a running import to stop; nothing of it is stored then")
    @DeleteMapping("/{id}")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        ImportJob job = jobs.job(id);
        if (job.finished()) {
            throw new ApiException(ProblemCode.IMPORT_FINISHED, "id", id);
        }
        jobs.cancel(job);
        return ResponseEntity.accepted().body(job.view());
    }
}
