package io.shicheng.web.audit;

import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditPage;
import io.shicheng.graph.NodeKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit log as they go out, the latest first.
 *
 * @param next to be asked for as {@code before} for those that come after; null if there are none
 */
record AuditView(List<Entry> entries, @Nullable Long next) {
    /**
     * One entry.
     *
     * @param who the kind of actor
     * @param of the receiver or project that they act for, or null
     * @param account its id, or null
     * @param people keys of living people who were shown by name or whom it is about
     * @param pseudonymous keys of living people who were in it by a pseudonym
     * @param historical how many people of long ago
     */
    record Entry(
            long number,
            Instant at,
            String who,
            @Nullable String of,
            @Nullable String account,
            String action,
            String reason,
            List<String> people,
            List<String> pseudonymous,
            int historical) {}

    static AuditView of(AuditPage page) {
        return new AuditView(page.entries().stream().map(AuditView::entry).toList(), page.next());
    }

    private static Entry entry(AuditEntry entry) {
        AuditEvent event = entry.event();
        return new Entry(
                entry.number(),
                entry.at(),
                event.actor().kind(),
                event.actor().of(),
                event.actor().account(),
                event.action().code(),
                event.reason(),
                event.people().stream().map(NodeKey::value).toList(),
                event.pseudonymous().stream().map(NodeKey::value).toList(),
                event.historical());
    }
}
