package io.shicheng.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the latest first.
 *
 * @param next to be asked for as {@link AuditQuery#before} for those that come after; null if there are none
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long next) {}
