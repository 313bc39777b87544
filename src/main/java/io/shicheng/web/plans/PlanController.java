package io.shicheng.web.plans;

import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "plans", description = "The fewest contacts that reach the most people: proposals until staff confirm them")
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {
    private final Plans plans;
    private final Runs runs;

    PlanController(Plans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    /**
     * What is confirmed.
     *
     * @param whole true for all rows
     * @param rows some rows, by their order
     */
    record Confirmation(@Nullable Boolean whole, @Nullable List<Integer> rows) {}

    @Operation(summary = "Have a plan made; it is a proposal")
    @PostMapping
    DeferredResult<ResponseEntity<PlanView>> make(@RequestBody PlanWish wish) {
        PlanQuestion question = wish.question();
        return runs.answer(control -> {
            PlanView view = view(plans.make(question, control));
            return ResponseEntity.created(URI.create("/api/v1/plans/" + view.id()))
                    .body(view);
        });
    }

    @Operation(summary = "The plan as it holds now")
    @GetMapping("/{id}")
    DeferredResult<PlanView> one(@PathVariable String id) {
        return runs.answer(control -> view(plans.read(id, control)));
    }

    @Operation(summary = "Confirm a plan, whole or row by row, as a member of the receiver's staff")
    @PostMapping("/{id}/confirm")
    DeferredResult<PlanView> confirm(@PathVariable String id, @RequestBody Confirmation confirmation) {
        boolean whole = Boolean.TRUE.equals(confirmation.whole());
        List<Integer> rows = confirmation.rows() == null ? List.of() : confirmation.rows();
        if (whole != rows.isEmpty()) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "rows", null, "{\"whole\": true} / {\"rows\": [1, 2]}");
        }
        return runs.answer(control -> view(plans.confirm(id, rows, control)));
    }

    @Operation(summary = "The plan as a file; what is not confirmed is marked as a proposal, a study as a study")
    @GetMapping("/{id}/export")
    DeferredResult<ResponseEntity<byte[]>> export(
            @PathVariable String id, @RequestParam String format, Locale language) {
        PlanFile file = PlanFile.of(format);
        return runs.answer(control -> file.download(plans.read(id, control), language));
    }

    private static PlanView view(Plans.Current current) {
        return PlanView.of(current.id(), current.plan(), current.confirmed());
    }
}
