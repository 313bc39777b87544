package io.shicheng.web.consents;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "doubles", description = "Records that may be of one person, and what stewards decide of them")
@RestController
@RequestMapping("/api/v1/doubles")
class DoublesController {
    /** Of pairs, the most probable first. */
    private static final int MOST = 200;

    private final DoubleRecords doubles;
    private final CurrentViewer current;
    private final Runs runs;

    DoublesController(DoubleRecords doubles, CurrentViewer current, Runs runs) {
        this.doubles = doubles;
        this.current = current;
        this.runs = runs;
    }

    /**
     * What is decided of two records.
     *
     * @param one,other ids of records; as the first both count, if they are one person
     * @param verdict {@code same}, {@code different} or {@code later}
     */
    record Decision(
            @Nullable String one,
            @Nullable String other,
            @Nullable String verdict) {}

    /**
     * What is taken back.
     *
     * @param all whether all that was decided is; the ids are not needed then
     */
    record TakenBack(
            @Nullable String one,
            @Nullable String other,
            @Nullable Boolean all) {}

    @Operation(
            operationId = "listDoubles",
            summary = "Pairs of records that may be of one person, the most probable first, with what speaks for it")
    @GetMapping
    DeferredResult<List<DisclosedDouble>> proposed(@RequestParam(defaultValue = "0.98") double least) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.answer(control ->
                doubles.proposals(viewer, least, control).stream().limit(MOST).toList());
    }

    @Operation(operationId = "listDecisions", summary = "What was decided of records")
    @GetMapping("/decisions")
    DeferredResult<List<DisclosedDouble>> decided() {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> doubles.decided(viewer));
    }

    @Operation(operationId = "decide", summary = "Decide whether two records are of one person, or leave it open")
    @PostMapping("/decisions")
    DeferredResult<List<DisclosedDouble>> decide(@RequestBody Decision decision) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> {
            doubles.decide(
                    viewer,
                    List.of(new DoubleRecords.Decision(
                            text(decision.one()), text(decision.other()), text(decision.verdict()))));
            return doubles.decided(viewer);
        });
    }

    @Operation(operationId = "takeBackDecisions", summary = "Take back what was decided of two records, or all of it")
    @PostMapping("/withdrawals")
    DeferredResult<List<DisclosedDouble>> takeBack(@RequestBody TakenBack back) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> {
            if (Boolean.TRUE.equals(back.all())) {
                doubles.undoAll(viewer);
            } else {
                doubles.undo(viewer, text(back.one()), text(back.other()));
            }
            return doubles.decided(viewer);
        });
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
