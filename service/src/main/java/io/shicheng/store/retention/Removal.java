package io.shicheng.store.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What goes from the store since its time is over.
 *
 * @param before ties that are kept until an earlier day go
 * @param nodes keys of what goes with all that hangs on it
 */
public record Removal(LocalDate before, Map<RecordKind, List<String>> nodes) {}
