package io.shicheng.web.warnings;

import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.graph.Role;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "warnings", description = "What an admin has to know of the store and do something about")
@RestController
@RequestMapping("/api/v1/warnings")
class WarningController {
    private final StoreWarnings warnings;
    private final StandingWarnings standing;
    private final ErasureDisclosure erasures;
    private final CurrentViewer current;
    private final Clock clock;

    WarningController(
            StoreWarnings warnings,
            StandingWarnings standing,
            ErasureDisclosure erasures,
            CurrentViewer current,
            Clock clock) {
        this.warnings = warnings;
        this.standing = standing;
        this.erasures = erasures;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A warning that stands.
     *
     * @param code such as {@code date_in_doubt}
     * @param place of the file in the store's folder; null where it is not of one
     * @param since when it was found; null where it is of the moment
     * @param over whether nothing is left to do but to acknowledge it
     * @param zh,en what is wrong, what it means and what to do
     */
    record StandingWarning(
            String code, @Nullable String place, @Nullable Instant since, boolean over, String zh, String en) {
        static StandingWarning of(Warning warning) {
            return new StandingWarning(
                    warning.code(),
                    warning.place(),
                    warning.since(),
                    warning.over(),
                    warning.text().in(Locale.CHINESE),
                    warning.text().in(Locale.ENGLISH));
        }
    }

    /**
     * Which warning somebody takes note of.
     *
     * @param place of the file, for a warning that has one
     */
    record Acknowledged(@Nullable String code, @Nullable String place) {}

    /** The date of today, as read off a calendar. */
    record ConfirmedDate(@Nullable LocalDate date) {}

    @Operation(operationId = "listWarnings", summary = "What is wrong with the store, and what to do; admins only")
    @GetMapping
    List<StandingWarning> all() {
        current.in(Role.ADMIN);
        standing.look();
        return warnings.all().stream().map(StandingWarning::of).toList();
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(
            operationId = "acknowledgeWarning",
            summary = "Take note of a warning of something that is over, so that it does not stand any more")
    @PostMapping("/acknowledged")
    ResponseEntity<Void> acknowledge(@RequestBody Acknowledged wish) {
        current.in(Role.ADMIN);
        String code = wish.code();
        if (code == null) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, "code", null);
        }
        if (!standing.acknowledge(code, wish.place(), current.viewer().actor())) {
            String over = warnings.all().stream()
                    .filter(Warning::over)
                    .map(each -> each.place() == null ? each.code() : each.code() + " " + each.place())
                    .collect(Collectors.joining(", "));
            throw new ApiException(ProblemCode.BAD_PARAMETER, "code", code, over.isEmpty() ? "–" : over);
        }
        return ResponseEntity.noContent().build();
    }

    @ApiResponse(responseCode = "204", content = @Content)
    @Operation(
            operationId = "confirmDate",
            summary = "Say what day it is where the clock is in doubt: what ended before goes with the next run")
    @PostMapping("/date")
    ResponseEntity<Void> confirm(@RequestBody ConfirmedDate wish) {
        current.in(Role.ADMIN);
        LocalDate date = wish.date();
        if (date == null) {
            throw new ApiException(ProblemCode.MISSING_PARAMETER, "date", null);
        }
        LocalDate today = LocalDate.now(clock);
        if (!date.equals(today)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "date", date.toString(), today.toString());
        }
        erasures.confirmDate(current.viewer(), date);
        return ResponseEntity.noContent().build();
    }
}
