package io.shicheng.web.results;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "snapshots", description = "Copies of the network that results rest on and cite")
@RestController
@RequestMapping("/api/v1/snapshots")
class SnapshotController {
    private final Disclosure disclosure;
    private final CurrentViewer current;
    private final Runs runs;

    SnapshotController(Disclosure disclosure, CurrentViewer current, Runs runs) {
        this.disclosure = disclosure;
        this.current = current;
        this.runs = runs;
    }

    /**
     * What to copy.
     *
     * @param ties codes of kinds; none for all
     * @param weights {@code none} or {@code strength}; none by default
     * @param halfLifeYears years in which a tie's strength halves; null for no decay
     * @param kindWeight how much ties of some kinds count, as rankings take it: {@code master_of:2,leads:0.5}; null for
     *     all as they are
     * @param at only ties that can have held in this year; null for all
     * @param namespace only people of this namespace and ties among them; null for everybody
     */
    record Wish(
            @Nullable List<String> ties,
            @Nullable String weights,
            @Nullable Double halfLifeYears,
            @Nullable String kindWeight,
            @Nullable Integer at,
            @Nullable String namespace) {}

    @Operation(operationId = "listSnapshots", summary = "The snapshots that were asked for since the data last changed")
    @GetMapping
    DeferredResult<List<DisclosedSnapshot>> all() {
        Viewer viewer = current.viewer();
        return runs.answer(control -> disclosure.snapshots(viewer));
    }

    @Operation(
            operationId = "takeSnapshot",
            summary = "Take and keep a snapshot; asking again for the same data gives the same one")
    @PostMapping
    DeferredResult<DisclosedSnapshot> take(@RequestBody Wish wish) {
        Double halfLife = wish.halfLifeYears();
        if (halfLife != null && !(halfLife > 0 && halfLife < Double.POSITIVE_INFINITY)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "halfLifeYears", halfLife.toString(), "10");
        }
        SnapshotQuestion question = new SnapshotQuestion(
                Parameters.ties(wish.ties()),
                weighted(wish.weights()),
                halfLife,
                Parameters.word(wish.kindWeight()),
                Parameters.year(wish.at()),
                Parameters.word(wish.namespace()));
        Viewer viewer = current.viewer();
        return runs.answer(control -> disclosure.snapshot(viewer, question, control));
    }

    private static boolean weighted(@Nullable String weights) {
        return switch (weights) {
            case null -> false;
            case "none" -> false;
            case "strength" -> true;
            default -> throw new ApiException(ProblemCode.BAD_PARAMETER, "weights", weights, "none, strength");
        };
    }
}
