package io.shicheng.web.inspection;

import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.MarkedWorkbook;
import io.shicheng.importer.TermLists;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.imports.ImportView;
import io.shicheng.web.imports.Uploads;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "inspections", description = "Files that people keep by hand, looked at before they are imported")
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionController {
    private static final String YAML = "application/yaml";

    private final Inspections inspections;
    private final Uploads uploads;
    private final CurrentViewer current;
    private final Runs runs;
    private final TermLists terms;
    private final Clock clock;
    private final DataSize largest;

    InspectionController(
            Inspections inspections,
            Uploads uploads,
            CurrentViewer current,
            Runs runs,
            TermLists terms,
            Clock clock,
            @Value("${shicheng.web.largest-inspection:64MB}") DataSize largest) {
        this.inspections = inspections;
        this.uploads = uploads;
        this.current = current;
        this.runs = runs;
        this.terms = terms;
        this.clock = clock;
        this.largest = largest;
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "startInspection",
            summary = "Look at CSV and XLSX files: sheets, headings, what each column seems to hold; nothing is stored")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DeferredResult<ResponseEntity<InspectionView>> start(
            @RequestPart("file") List<MultipartFile> files, HttpServletRequest request, Locale language) {
        current.in(Role.STEWARD);
        if (files.stream().mapToLong(MultipartFile::getSize).sum() > largest.toBytes()) {
            throw new ApiException(ProblemCode.UPLOAD_TOO_LARGE);
        }
        Inspection begun =
                uploads.kept(files, (folder, paths) -> inspections.begin(folder, paths, request.getSession(false)));
        return runs.answer(control -> {
            try {
                begun.look(InspectionChoices.NONE, inspector(language), control);
            } catch (RuntimeException | Error e) {
                inspections.drop(begun.id());
                throw e;
            }
            return ResponseEntity.created(URI.create("/api/v1/inspections/" + begun.id()))
                    .body(begun.view(inspections.idle()));
        });
    }

    @Operation(operationId = "getInspection", summary = "What was found of files that are looked at")
    @GetMapping("/{id}")
    InspectionView one(@PathVariable String id) {
        return inspections.get(id).view(inspections.idle());
    }

    @Operation(
            operationId = "chooseInInspection",
            summary = "Say where the headings stand and what columns hold, and look at the files again by that")
    @PutMapping("/{id}/choices")
    DeferredResult<InspectionView> choose(
            @PathVariable String id, @RequestBody InspectionChoices choices, Locale language) {
        Inspection inspection = inspections.get(id);
        choices.mustBeGood();
        return runs.answer(control -> {
            inspection.look(choices, inspector(language), control);
            return inspection.view(inspections.idle());
        });
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = YAML, schema = @Schema(type = "string"))})
    @Operation(operationId = "getInspectedMapping", summary = "The mapping that an import of these files goes by")
    @GetMapping("/{id}/mapping")
    ResponseEntity<byte[]> mapping(@PathVariable String id) {
        byte[] yaml = inspections.get(id).view(inspections.idle()).mapping().getBytes(StandardCharsets.UTF_8);
        return Download.of("mapping.yaml", YAML, out -> out.write(yaml));
    }

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Operation(
            operationId = "importInspected",
            summary = "Import these files, bad rows left out, or only check them; the files are gone when it is over")
    @PostMapping("/{id}/import")
    ResponseEntity<ImportView> run(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate keepUntil,
            Locale language) {
        Inspection inspection = inspections.get(id);
        if (inspection.view(inspections.idle()).empty()) {
            throw new ApiException(ProblemCode.NOTHING_TO_IMPORT, "id", id);
        }
        ImportRequest request = new ImportRequest(
                Origin.now(current.viewer().role()),
                inspection.files(),
                inspection.mapping(),
                dryRun,
                true,
                language,
                keepUntil,
                inspection.decisions());
        ImportView view = uploads.run(request, dryRun ? () -> {} : () -> inspections.drop(id));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + view.id()))
                .body(view);
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = Download.WORKBOOK, schema = @Schema(type = "string", format = "binary"))})
    @Operation(
            operationId = "getMarkedWorkbook",
            summary = "These files as one workbook, with what a check says of their rows beside each")
    @GetMapping("/{id}/marked/{check}")
    ResponseEntity<byte[]> marked(@PathVariable String id, @PathVariable String check, Locale language) {
        Inspection inspection = inspections.get(id);
        ImportReport report = uploads.report(check);
        return Download.of(
                "marked.xlsx",
                Download.WORKBOOK,
                out -> MarkedWorkbook.write(out, inspection.files(), report, language));
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(operationId = "dropInspection", summary = "Give files up that were looked at: they are erased at once")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(@PathVariable String id) {
        inspections.drop(inspections.get(id).id());
        return ResponseEntity.noContent().build();
    }

    private Inspector inspector(Locale language) {
        return new Inspector(terms.terms(), LocalDate.now(clock), language);
    }
}
