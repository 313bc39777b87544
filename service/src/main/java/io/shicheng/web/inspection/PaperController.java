package io.shicheng.web.inspection;

import io.shicheng.consent.subject.ConsentForm;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.importer.TermLists;
import io.shicheng.importer.template.Template;
import io.shicheng.message.Vocabulary;
import io.shicheng.message.Words;
import io.shicheng.schema.Table;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is filled in before an import: workbooks, and consents on paper. */
@Tag(name = "inspections")
@RestController
class PaperController {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:-][\\p{L}\\p{N} _.:-]{0,59}");

    private final Vocabulary vocabulary;
    private final TermLists terms;
    private final CurrentViewer current;

    PaperController(Vocabulary vocabulary, TermLists terms, CurrentViewer current) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.current = current;
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = "text/markdown", schema = @Schema(type = "string"))})
    @Operation(
            operationId = "getConsentForm",
            summary = "The form on which people agree on paper, for one purpose of one receiver, in both languages")
    @GetMapping("/api/v1/consent-forms")
    ResponseEntity<String> form(
            @RequestParam String scope, @RequestParam String purpose, @RequestParam String receiver) {
        current.in(Role.STEWARD);
        String scopes =
                Arrays.stream(ConsentScope.values()).map(ConsentScope::code).collect(Collectors.joining(", "));
        if (Arrays.stream(ConsentScope.values()).noneMatch(each -> each.code().equals(scope))) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "scope", scope, scopes);
        }
        word("purpose", purpose);
        word("receiver", receiver);
        String text = inLanguage(scope, purpose, receiver, Locale.CHINESE)
                + "\n\n---\n\n"
                + inLanguage(scope, purpose, receiver, Locale.ENGLISH);
        return ResponseEntity.ok().contentType(MARKDOWN).body(text);
    }

    private static void word(String parameter, String value) {
        if (!WORD.matcher(value).matches()) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, parameter, value, "A-Z 0-9 _ . : -");
        }
    }

    private String inLanguage(String scope, String purpose, String receiver, Locale language) {
        Words words = vocabulary.in(language);
        return ConsentForm.of(scope, words.of("purpose", purpose), words.of("receiver", receiver), language);
    }

    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = Download.WORKBOOK, schema = @Schema(type = "string", format = "binary"))})
    @Operation(
            operationId = "getTemplate",
            summary =
                    "A workbook to be filled in for a table of imports, in the language of the request, with its lists")
    @GetMapping("/api/v1/templates/{table}")
    ResponseEntity<byte[]> template(@PathVariable String table, Locale language) {
        String tables = Arrays.stream(Table.values()).map(Table::code).collect(Collectors.joining(", "));
        Table known = Table.named(table)
                .orElseThrow(() -> new ApiException(ProblemCode.BAD_PARAMETER, "table", table, tables));
        return Download.of(
                known.code() + ".xlsx",
                Download.WORKBOOK,
                out -> Template.write(out, List.of(known), language, terms.terms()));
    }
}
