package io.shicheng.web.settings;

import io.shicheng.disclosure.Viewer;
import io.shicheng.transparency.Assessment;
import io.shicheng.transparency.PersonNotice;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The documents for people, as Markdown. */
@Tag(name = "settings")
@RestController
class DocumentController {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final PersonNotice notice;
    private final Assessment assessment;
    private final CurrentViewer current;
    private final Runs runs;

    DocumentController(PersonNotice notice, Assessment assessment, CurrentViewer current, Runs runs) {
        this.notice = notice;
        this.assessment = assessment;
        this.current = current;
        this.runs = runs;
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = "text/markdown", schema = @Schema(type = "string"))})
    @Operation(
            operationId = "getNotice",
            summary = "What people in the graph are told, in English (en), Chinese (zh) or both; open to everybody")
    @GetMapping("/api/v1/notice")
    ResponseEntity<String> notice(@RequestParam(required = false) @Nullable String language) {
        String text = switch (language) {
            case null -> notice.text();
            case "en" -> notice.text(Locale.ENGLISH);
            case "zh" -> notice.text(Locale.CHINESE);
            default -> throw new ApiException(ProblemCode.BAD_PARAMETER, "language", language, "en, zh");
        };
        return ResponseEntity.ok().contentType(MARKDOWN).body(text);
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = "text/markdown", schema = @Schema(type = "string"))})
    @Operation(
            operationId = "getAssessment",
            summary = "The impact assessment, filled as far as a program can; stewards and admins only")
    @GetMapping("/api/v1/assessment")
    DeferredResult<ResponseEntity<byte[]>> assessment() {
        Viewer viewer = current.viewer();
        return runs.answer(_ -> {
            byte[] text = assessment.text(viewer).getBytes(StandardCharsets.UTF_8);
            return Download.of("assessment.md", MARKDOWN.toString(), out -> out.write(text));
        });
    }
}
