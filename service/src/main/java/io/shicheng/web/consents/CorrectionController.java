package io.shicheng.web.consents;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.CorrectedRecords;
import io.shicheng.disclosure.subject.DisclosedCorrection;
import io.shicheng.disclosure.subject.DisclosedHeldRecord;
import io.shicheng.graph.Role;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "corrections", description = "What stewards put right of historical people and their ties")
@RestController
@RequestMapping("/api/v1/corrections")
class CorrectionController {
    private final CorrectedRecords records;
    private final CurrentViewer current;
    private final Runs runs;

    CorrectionController(CorrectedRecords records, CurrentViewer current, Runs runs) {
        this.records = records;
        this.current = current;
        this.runs = runs;
    }

    /** @param person the id of a historical person */
    record Wanted(@Nullable String person) {}

    /**
     * What is right: facts of the person, or of one tie its dates, or that it never was. What is not named stays.
     *
     * @param person the id of a historical person
     * @param name,born,died,discipline,cluster empty where it is not known
     * @param tie its id in the record
     * @param since,until of the tie, empty where it is not known
     * @param never whether there never was such a tie
     * @param source the citation that says so
     */
    record Right(
            @Nullable String person,
            @Nullable String name,
            @Nullable String born,
            @Nullable String died,
            @Nullable String discipline,
            @Nullable String cluster,
            @Nullable String tie,
            @Nullable String since,
            @Nullable String until,
            @Nullable Boolean never,
            @Nullable String source) {
        Map<String, String> facts() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("name", name);
            facts.put("born", born);
            facts.put("died", died);
            facts.put("discipline", discipline);
            facts.put("cluster", cluster);
            facts.values().removeIf(Objects::isNull);
            return facts;
        }
    }

    /** @param id of a correction */
    record TakenBack(@Nullable String id) {}

    @Operation(operationId = "listCorrections", summary = "What stewards put right")
    @GetMapping
    DeferredResult<List<DisclosedCorrection>> all() {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> records.corrections(viewer));
    }

    @Operation(
            operationId = "showRecord",
            summary = "What files say of a historical person and of their ties, and what was put right of it")
    @PostMapping("/records")
    DeferredResult<DisclosedHeldRecord> held(@RequestBody Wanted wanted) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> records.record(viewer, text(wanted.person())));
    }

    @Operation(
            operationId = "correctRecord",
            summary = "Put facts of a historical person right, or a tie; later imports leave it so")
    @PostMapping
    DeferredResult<DisclosedHeldRecord> correct(@RequestBody Right right) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> {
            String person = text(right.person());
            String source = text(right.source());
            if (right.tie() == null) {
                records.correct(viewer, person, right.facts(), source);
            } else if (Boolean.TRUE.equals(right.never())) {
                records.neverWas(viewer, person, right.tie(), source);
            } else {
                records.correctDates(viewer, person, right.tie(), text(right.since()), text(right.until()), source);
            }
            return records.record(viewer, person);
        });
    }

    @Operation(operationId = "takeBackCorrection", summary = "Take one correction back; what files say stands again")
    @PostMapping("/withdrawals")
    DeferredResult<List<DisclosedCorrection>> takeBack(@RequestBody TakenBack back) {
        Viewer viewer = current.in(Role.STEWARD);
        return runs.briefAnswer(control -> {
            records.takeBack(viewer, text(back.id()));
            return records.corrections(viewer);
        });
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
