package io.shicheng.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A result, and what was recorded while it was made: giving the result again means recording that again.
 *
 * @param events in their order
 */
public record Recording<T>(T result, List<AuditEvent> events) {
    private static final ScopedValue<List<AuditEvent>> EVENTS = ScopedValue.newInstance();

    /** Does the work, all in this thread. */
    public static <T> Recording<T> of(Supplier<T> work) {
        List<AuditEvent> events = new ArrayList<>();
        T result = ScopedValue.where(EVENTS, events).call(work::get);
        return new Recording<>(result, List.copyOf(events));
    }

    /** For logs: an entry was written. */
    public static void note(AuditEvent event) {
        if (EVENTS.isBound()) {
            EVENTS.get().add(event);
        }
    }
}
