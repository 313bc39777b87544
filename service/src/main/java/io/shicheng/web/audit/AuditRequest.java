package io.shicheng.web.audit;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditQuery;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.results.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; all null for the latest.
 *
 * @param from a day or a time, in UTC
 * @param until a day, which is among them, or a time, which is not
 * @param who such as {@code staff}, {@code staff:association} or the id of an account
 * @param entry the number of one
 * @param before only those with smaller numbers
 */
record AuditRequest(
        @Nullable String from,
        @Nullable String until,
        @Nullable String who,
        @Nullable String action,
        @Nullable Long entry,
        @Nullable Long before,
        @Nullable Integer limit) {
    private static final int MOST = 500;
    private static final int USUAL = 50;

    AuditQuery query() {
        return new AuditQuery(
                time("from", from, 0),
                time("until", until, 1),
                Parameters.word(who),
                wanted(),
                entry,
                before,
                limit == null ? USUAL : Parameters.between(1, MOST, "limit", limit));
    }

    /** @param days added to a day, so that it is among those asked for */
    private static @Nullable Instant time(String field, @Nullable String given, int days) {
        String text = Parameters.word(given);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, field, text, "2026-06-01, 2026-06-01T12:00:00Z");
        }
    }

    private @Nullable AuditAction wanted() {
        String word = Parameters.word(action);
        if (word == null) {
            return null;
        }
        return AuditAction.ofCode(word)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.BAD_PARAMETER,
                        "action",
                        word,
                        Arrays.stream(AuditAction.values())
                                .map(AuditAction::code)
                                .collect(Collectors.joining(", "))));
    }
}
