package io.shicheng.audit;

import java.time.Instant;

/**
 * A recorded event.
 *
 * @param number counted from 1, without a gap
 */
public record AuditEntry(long number, Instant at, AuditEvent event) {}
