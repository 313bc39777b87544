package io.shicheng.web.subject;

import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedChoices;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedUse;
import io.shicheng.exporter.SubjectExporter;
import io.shicheng.progress.RunControl;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Tag(name = "me")
@RestController
@RequestMapping("/api/v1/me")
class SubjectController {
    private final SubjectPage page;
    private final SubjectSessions sessions;
    private final Runs runs;
    private final JsonMapper json;

    SubjectController(SubjectPage page, SubjectSessions sessions, Runs runs, JsonMapper json) {
        this.page = page;
        this.sessions = sessions;
        this.runs = runs;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** Everything, in one file. */
    record Copy(DisclosedSubject held, List<DisclosedPlace> places, List<DisclosedUse> uses) {}

    @Operation(operationId = "showMyData", summary = "All that is held of you")
    @GetMapping
    DisclosedSubject held(HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.atOnce(viewer, () -> page.show(viewer, "page"));
    }

    @Operation(operationId = "showMyPlace", summary = "Where you stand by a measure, and which of your ties make it so")
    @GetMapping("/place")
    DeferredResult<DisclosedPlace> place(@RequestParam String measure, HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.right(viewer, control -> page.place(viewer, measure, control));
    }

    @Operation(
            operationId = "listMyUses",
            summary = "Who saw you, listed you or changed what is held of you, the latest first")
    @GetMapping("/uses")
    DeferredResult<List<DisclosedUse>> uses(HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.right(viewer, control -> page.uses(viewer));
    }

    @Operation(operationId = "listMyChoices", summary = "What you can choose from where you correct, contest or agree")
    @GetMapping("/choices")
    DisclosedChoices choices(HttpServletRequest request, Locale language) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return runs.atOnce(viewer, () -> page.choices(viewer, language));
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "copyMyData",
            summary = "A copy of everything, as JSON, or as a zip of CSV files; with your places by some measures")
    @GetMapping("/copy")
    DeferredResult<ResponseEntity<byte[]>> copy(
            @RequestParam String format,
            @RequestParam(defaultValue = "") List<String> measures,
            HttpServletRequest request) {
        Viewer.Subject viewer = sessions.require(request).viewer();
        return switch (format) {
            case "json" ->
                runs.right(viewer, control -> {
                    byte[] bytes = json.writeValueAsBytes(gather(viewer, format, measures, control));
                    return Download.of("my-data.json", "application/json", out -> out.write(bytes));
                });
            case "csv" ->
                runs.right(viewer, control -> {
                    Copy copy = gather(viewer, format, measures, control);
                    return Download.of(
                            "my-data.zip",
                            "application/zip",
                            out -> SubjectExporter.csv(copy.held(), copy.places(), copy.uses(), out));
                });
            default -> throw Download.unknownFormat(format, "json, csv");
        };
    }

    private Copy gather(Viewer.Subject viewer, String format, List<String> measures, RunControl control) {
        DisclosedSubject held = page.show(viewer, "copy " + format);
        List<DisclosedPlace> places = measures.stream()
                .filter(measure -> !measure.isBlank())
                .map(measure -> page.place(viewer, measure, control))
                .toList();
        return new Copy(held, places, page.uses(viewer));
    }
}
