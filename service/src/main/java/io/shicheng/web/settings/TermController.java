package io.shicheng.web.settings;

import io.shicheng.importer.TermLists;
import io.shicheng.importer.TermLists.Term;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.shicheng.web.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.util.UriUtils;

@Tag(name = "settings", description = "What an admin keeps for everybody")
@RestController
@RequestMapping("/api/v1/terms")
class TermController {
    private final TermLists terms;
    private final CurrentViewer current;
    private final Runs runs;

    TermController(TermLists terms, CurrentViewer current, Runs runs) {
        this.terms = terms;
        this.current = current;
        this.runs = runs;
    }

    /**
     * A term to be added, or further words for one that is there.
     *
     * @param words that files may write for it
     */
    record NewTerm(
            @Nullable String list,
            @Nullable String code,
            @Nullable List<String> words) {}

    @Operation(
            operationId = "listTerms",
            summary = "The short terms that files may use, with the words for them; of one list or of all")
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvTable.TYPE})
    List<Term> all(@RequestParam(required = false) @Nullable String list) {
        return terms.all().stream()
                .filter(term -> list == null || list.isBlank() || list.equals(term.list()))
                .toList();
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "addTerm",
            summary = "Add a term to discipline, role, department or how, or further words to a term of any list")
    @PostMapping
    ResponseEntity<Term> add(@RequestBody NewTerm wish) {
        String list = given("list", wish.list());
        String code = given("code", wish.code());
        List<String> words = wish.words() == null
                ? List.of()
                : wish.words().stream().map(word -> given("words", word)).toList();
        terms.add(list, code, words, current.actor());
        return ResponseEntity.created(address(list, code)).body(term(list, code));
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(
            operationId = "removeTerm",
            summary = "Take back what was added under a code, if nothing in the store has it")
    @DeleteMapping("/{list}/{code}")
    DeferredResult<ResponseEntity<Void>> remove(@PathVariable String list, @PathVariable String code) {
        var by = current.actor();
        return runs.answer(_ -> {
            terms.remove(list, code, by);
            return ResponseEntity.noContent().build();
        });
    }

    private static URI address(String list, String code) {
        return URI.create("/api/v1/terms/" + UriUtils.encodePathSegment(list, StandardCharsets.UTF_8) + "/"
                + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8));
    }

    private Term term(String list, String code) {
        return terms.all().stream()
                .filter(term -> term.list().equals(list) && term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ApiException(ProblemCode.NOT_FOUND));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, field, null);
        }
        return value.strip();
    }
}
