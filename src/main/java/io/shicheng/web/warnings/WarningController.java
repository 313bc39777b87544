package io.shicheng.web.warnings;

import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.graph.Role;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.web.guard.CurrentViewer;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
    private final ErasureDisclosure erasures;
    private final CurrentViewer current;
    private final Clock clock;

    WarningController(StoreWarnings warnings, ErasureDisclosure erasures, CurrentViewer current, Clock clock) {
        this.warnings = warnings;
        this.erasures = erasures;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A warning that stands.
     *
     * @param code such as {@code date_in_doubt}
     * @param zh,en what is wrong and what to do
     */
    record StandingWarning(String code, String zh, String en) {}

    /** The date of today, as read off a calendar. */
    record ConfirmedDate(@Nullable LocalDate date) {}

    @Operation(operationId = "listWarnings", summary = "What is wrong with the store, and what to do; admins only")
    @GetMapping
    List<StandingWarning> all() {
        current.in(Role.ADMIN);
        return warnings.all().stream()
                .map(each -> new StandingWarning(
                        each.code(), each.text().in(Locale.CHINESE), each.text().in(Locale.ENGLISH)))
                .toList();
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
