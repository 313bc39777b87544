package io.shicheng.web.settings;

import io.shicheng.disclosure.Viewer;
import io.shicheng.importer.Names;
import io.shicheng.importer.Names.Name;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "settings", description = "What an admin keeps for everybody")
@RestController
@RequestMapping("/api/v1/vocabulary")
class VocabularyController {
    /** Projects are the business of those who have an account. */
    private static final String PROJECT = "project";

    private final Names names;
    private final CurrentViewer current;
    private final Runs runs;
    private final Object visitors = new Object();

    VocabularyController(Names names, CurrentViewer current, Runs runs) {
        this.names = names;
        this.current = current;
        this.runs = runs;
    }

    /**
     * A code and its names.
     *
     * @param given whether an admin gave them
     */
    record VocabularyWord(String code, String zh, String en, boolean given) {}

    /** The names to be given. */
    record NewName(@Nullable String zh, @Nullable String en) {}

    @Operation(
            operationId = "getVocabulary",
            summary =
                    "What receivers, purposes, projects, places, terms, measures and kinds of tie are called in Chinese and English,"
                            + " by list")
    @GetMapping
    SortedMap<String, List<VocabularyWord>> all() {
        boolean account = !(current.viewer() instanceof Viewer.Anonymous || current.viewer() instanceof Viewer.Subject);
        SortedMap<String, List<VocabularyWord>> lists = new TreeMap<>();
        for (Name name : current.viewer() instanceof Viewer.Anonymous ? inTurn() : names.all()) {
            if (account || !name.list().equals(PROJECT)) {
                lists.computeIfAbsent(name.list(), _ -> new ArrayList<>())
                        .add(new VocabularyWord(name.code(), name.zh(), name.en(), name.given()));
            }
        }
        BuiltIn.lists().forEach(lists::put);
        return lists;
    }

    /** Visitors one after the other, so that no number of them takes all connections to the database. */
    private List<Name> inTurn() {
        synchronized (visitors) {
            return names.all();
        }
    }

    @Operation(operationId = "nameCode", summary = "Give a code of a list its names in Chinese and English")
    @PutMapping("/{list}/{code}")
    VocabularyWord put(@PathVariable String list, @PathVariable String code, @RequestBody NewName wanted) {
        Name name = new Name(list, code, given("zh", wanted.zh()), given("en", wanted.en()), true);
        var by = current.actor();
        return runs.atOnce(() -> {
            names.put(name, by);
            return new VocabularyWord(code, name.zh(), name.en(), true);
        });
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(operationId = "unnameCode", summary = "Take back the names that were given to a code")
    @DeleteMapping("/{list}/{code}")
    ResponseEntity<Void> remove(@PathVariable String list, @PathVariable String code) {
        var by = current.actor();
        return runs.atOnce(() -> {
            names.remove(list, code, by);
            return ResponseEntity.noContent().build();
        });
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, field, null);
        }
        return value.strip();
    }
}
