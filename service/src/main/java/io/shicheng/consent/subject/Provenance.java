package io.shicheng.consent.subject;

import io.shicheng.graph.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param imports those that brought it, changed it or kept it longer, the earliest first; null if it came before they
 *     were recorded
 * @param keptUntil the last day on which it is kept, unless a consent holds it or an import brings it again; null if no
 *     import brought it
 */
public record Provenance(
        @Nullable List<Import> imports, @Nullable LocalDate keptUntil) {
    /** Of what no file brought. */
    public static final Provenance NONE = new Provenance(List.of(), null);

    /**
     * An import.
     *
     * @param number the revision of the store that it made
     * @param at when it was asked for
     * @param by the role that asked
     * @param keptUntil its end date
     */
    public record Import(long number, Instant at, Role by, LocalDate keptUntil) {}
}
