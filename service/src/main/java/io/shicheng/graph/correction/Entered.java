package io.shicheng.graph.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whom and on what ground something was put right.
 *
 * @param id by which it can be taken back
 * @param source a citation of at most 300 characters, without the name of anybody living
 * @param by the id of the account; null if there was none, as with a command
 */
public record Entered(
        UUID id, String source, LocalDate on, @Nullable String by) {}
