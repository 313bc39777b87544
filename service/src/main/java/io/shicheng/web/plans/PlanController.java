package io.shicheng.web.plans;

import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.ContactLists.Change;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Vocabulary;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.results.Parameters;
import io.shicheng.web.run.Download;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "plans", description = "The fewest contacts that reach the most people: proposals until staff confirm them")
@RestController
@RequestMapping("/api/v1")
class PlanController {
    private final ContactLists lists;
    private final CurrentViewer current;
    private final Vocabulary vocabulary;
    private final Runs runs;

    PlanController(ContactLists lists, CurrentViewer current, Vocabulary vocabulary, Runs runs) {
        this.lists = lists;
        this.current = current;
        this.vocabulary = vocabulary;
        this.runs = runs;
    }

    /**
     * What is confirmed.
     *
     * @param whole true for all rows
     * @param rows some rows, by their order
     */
    record Confirmation(@Nullable Boolean whole, @Nullable List<@Nullable Integer> rows) {}

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(operationId = "makePlan", summary = "Have a plan made; it is a proposal")
    @PostMapping("/plans")
    DeferredResult<ResponseEntity<PlanView>> make(@RequestBody PlanRequest wish) {
        PlanQuestion question = wish.question();
        Viewer viewer = current.viewer();
        return runs.answer(control -> {
            PlanView view = PlanView.of(lists.make(viewer, question, control));
            return ResponseEntity.created(URI.create("/api/v1/plans/" + view.id()))
                    .body(view);
        });
    }

    @Operation(
            operationId = "listPurposes",
            summary = "What people agreed to be contacted about by the receiver, and how many of them, in tens")
    @GetMapping("/purposes")
    DeferredResult<List<ContactLists.Purpose>> purposes() {
        Viewer viewer = current.viewer();
        return runs.answer(control -> lists.purposes(viewer));
    }

    @Operation(
            operationId = "listPlans",
            summary =
                    "The plans of this viewer, the latest first, and from which of them people had to be taken; before them those that"
                            + " were kept and cannot be read any more")
    @GetMapping("/plans")
    DeferredResult<List<PlanSummary>> all(Locale language) {
        Viewer viewer = current.viewer();
        return runs.answer(control -> Stream.concat(
                        lists.lost(viewer).stream().map(each -> each.summary(language)), lists.all(viewer).stream())
                .toList());
    }

    @Operation(
            operationId = "getPlan",
            summary = "The plan as it was made, without those who may not be on it any more")
    @GetMapping("/plans/{id}")
    DeferredResult<PlanView> one(@PathVariable String id) {
        Viewer viewer = current.viewer();
        return runs.answer(control -> PlanView.of(lists.read(viewer, id)));
    }

    @Operation(
            operationId = "confirmPlan",
            summary = "Confirm a plan, whole or row by row, as a member of the receiver's staff")
    @PostMapping("/plans/{id}/confirm")
    DeferredResult<PlanView> confirm(@PathVariable String id, @RequestBody Confirmation confirmation) {
        boolean whole = Boolean.TRUE.equals(confirmation.whole());
        Set<Integer> rows = rows(confirmation.rows());
        if (whole != rows.isEmpty()) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "rows", null, "{\"whole\": true} / {\"rows\": [1, 2]}");
        }
        Viewer viewer = current.viewer();
        return runs.answer(control -> PlanView.of(lists.confirm(viewer, id, rows)));
    }

    /**
     * What is changed.
     *
     * @param change {@code decline}, {@code take_back}, {@code keep}, {@code release}, {@code fill} or
     *     {@code unconfirm}
     * @param rows by their order; none for all that it can be
     */
    record Changing(@Nullable String change, @Nullable List<@Nullable Integer> rows) {}

    @Operation(
            operationId = "changePlan",
            summary = "Decline people and have the next best in their place, or take that or a confirmation back")
    @PostMapping("/plans/{id}/changes")
    DeferredResult<PlanView> change(@PathVariable String id, @RequestBody Changing changing) {
        Change change = Change.ofCode(String.valueOf(changing.change()))
                .orElseThrow(
                        () -> new ApiException(ProblemCode.BAD_PARAMETER, "change", changing.change(), Change.codes()));
        Set<Integer> rows = rows(changing.rows());
        if (rows.isEmpty() && change == Change.DECLINE) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "rows", null, "{\"change\": \"decline\", \"rows\": [3]}");
        }
        Viewer viewer = current.viewer();
        return runs.answer(control -> PlanView.of(lists.change(viewer, id, change, rows, control)));
    }

    private static Set<Integer> rows(@Nullable List<@Nullable Integer> named) {
        Set<Integer> rows = new TreeSet<>();
        (named == null ? List.<@Nullable Integer>of() : named)
                .stream().filter(Objects::nonNull).forEach(rows::add);
        return rows;
    }

    /**
     * What a list is called besides its purpose: nothing of it is written, all is chosen.
     *
     * @param cluster a place, or null
     * @param discipline a craft that somebody on the list has, or null
     * @param month such as {@code 2026-11}
     * @param number from 1 to 99
     */
    record Naming(
            @Nullable String cluster,
            @Nullable String discipline,
            @Nullable String month,
            @Nullable Integer number) {}

    @Operation(
            operationId = "namePlan",
            summary = "Call a plan after a place, a craft, a month and a number, besides its purpose")
    @PatchMapping("/plans/{id}")
    DeferredResult<PlanView> name(@PathVariable String id, @RequestBody Naming naming) {
        if (naming.month() == null || naming.number() == null) {
            throw new ApiException(
                    ProblemCode.BAD_PARAMETER,
                    naming.month() == null ? "month" : "number",
                    null,
                    "{\"month\": \"2026-11\", \"number\": 1}");
        }
        PlanSummary.Name name = new PlanSummary.Name(
                Parameters.word(naming.cluster()),
                Parameters.word(naming.discipline()),
                naming.month(),
                naming.number());
        Viewer viewer = current.viewer();
        return runs.answer(control -> PlanView.of(lists.rename(viewer, id, name)));
    }

    @ApiResponse(responseCode = "204")
    @Operation(operationId = "deletePlan", summary = "Delete a plan; files that were taken along stay where they are")
    @DeleteMapping("/plans/{id}")
    DeferredResult<ResponseEntity<Void>> delete(@PathVariable String id) {
        Viewer viewer = current.viewer();
        return runs.answer(control -> {
            lists.delete(viewer, id);
            return ResponseEntity.noContent().build();
        });
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Download.WORKBOOK, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    @Operation(
            operationId = "exportPlan",
            summary = "The plan as a file; what is not confirmed is marked as a proposal, a study as a study")
    @GetMapping("/plans/{id}/export")
    DeferredResult<ResponseEntity<byte[]>> export(
            @PathVariable String id, @RequestParam String format, Locale language) {
        PlanFile file = PlanFile.of(format);
        Viewer viewer = current.viewer();
        return runs.answer(control -> file.download(lists.export(viewer, id), language, vocabulary));
    }
}
