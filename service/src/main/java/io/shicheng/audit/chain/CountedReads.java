package io.shicheng.audit.chain;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditPage;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.audit.Recording;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreUnreachableException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A log in which refusals, and the readings of those who are not logged in, are counted by the hour, so that nobody
 * from outside fills it. The first of an hour by a kind of question is an entry, as is each later one that shows
 * somebody whom none in this hour has shown: on disk before the answer leaves, as all others are. The rest are counted,
 * and the number is an entry when the hour is over or the service stops. So killing the service loses a number with
 * them, and nobody whom a reading showed.
 */
final class CountedReads implements AuditLog, AutoCloseable {
    /** More kinds than there are questions; what comes beyond is counted together. */
    static final int MOST_KINDS = 64;
    /** Kinds and origins of refusals in an hour: somebody with many addresses does not fill the log either. */
    static final int MOST_REFUSALS = 16;

    private static final Set<AuditAction> READS = EnumSet.of(AuditAction.NAMES_READ, AuditAction.GRAPH_EXPORTED);
    private static final int LONGEST_KIND = 100;
    private static final String OTHER = "other";

    private final AuditLog log;
    private final Clock clock;
    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private Instant hour = Instant.MIN;

    /** @param what was asked for, such as {@code ranking degree} */
    private record Kind(AuditAction action, String what) {}

    /** What there was of a kind in this hour. */
    private static final class Count {
        private final Actor actor;
        private final long first;
        private long times = 1;
        private long entries = 1;
        private final Set<NodeKey> people;
        private final Set<NodeKey> pseudonymous;

        Count(AuditEvent event, long first) {
            this.actor = event.actor();
            this.first = first;
            this.people = new HashSet<>(event.people());
            this.pseudonymous = new HashSet<>(event.pseudonymous());
        }
    }

    CountedReads(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public synchronized long append(AuditEvent event) {
        finishHour();
        long number = counted(event) ? count(event) : log.append(event);
        Recording.note(event);
        return number;
    }

    private static boolean counted(AuditEvent event) {
        return event.action() == AuditAction.ACCESS_REFUSED
                || READS.contains(event.action())
                        && event.actor().requester().role() == Role.ANONYMOUS
                        && event.actor().account() == null;
    }

    private long count(AuditEvent event) {
        Kind kind = kind(event);
        Count known = counts.get(kind);
        if (known == null) {
            long number = log.append(event);
            counts.put(kind, new Count(event, number));
            return number;
        }
        List<NodeKey> people = without(known.people, event.people());
        List<NodeKey> pseudonymous = without(known.pseudonymous, event.pseudonymous());
        long number = known.first;
        if (!people.isEmpty() || !pseudonymous.isEmpty()) {
            number = log.append(new AuditEvent(
                    event.actor(), event.action(), event.reason(), people, pseudonymous, event.historical()));
            known.people.addAll(people);
            known.pseudonymous.addAll(pseudonymous);
            known.entries++;
        }
        known.times++;
        return number;
    }

    /** A reason says what was asked for, and for some after " of " of which data. */
    private Kind kind(AuditEvent event) {
        int of = event.reason().indexOf(" of ");
        String what = of < 0 ? event.reason() : event.reason().substring(0, of);
        Kind kind = new Kind(event.action(), what.substring(0, Math.min(LONGEST_KIND, what.length())));
        return counts.containsKey(kind) || mayBeNew(event.action()) ? kind : new Kind(event.action(), OTHER);
    }

    private boolean mayBeNew(AuditAction action) {
        boolean refusal = action == AuditAction.ACCESS_REFUSED;
        long known = counts.keySet().stream()
                .filter(each -> (each.action() == AuditAction.ACCESS_REFUSED) == refusal)
                .count();
        return known < (refusal ? MOST_REFUSALS : MOST_KINDS);
    }

    private static List<NodeKey> without(Set<NodeKey> known, Collection<NodeKey> shown) {
        return shown.stream().filter(person -> !known.contains(person)).toList();
    }

    private void finishHour() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour)) {
            writeCounts();
            hour = now;
        }
    }

    /** How often, where that is more than there are entries. */
    private void writeCounts() {
        Iterator<Map.Entry<Kind, Count>> each = counts.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Kind, Count> one = each.next();
            Count count = one.getValue();
            if (count.times > count.entries) {
                String reason =
                        one.getKey().action().code() + " " + one.getKey().what() + ": " + count.times
                                + " in the hour from " + hour + ", the first is entry " + count.first;
                AuditAction counted = one.getKey().action() == AuditAction.ACCESS_REFUSED
                        ? AuditAction.REFUSALS_COUNTED
                        : AuditAction.READS_COUNTED;
                log.append(AuditEvent.of(count.actor, counted, reason, List.of()));
            }
            each.remove();
        }
    }

    @Override
    public synchronized void close() {
        writeCounts();
    }

    /** A log that cannot be written may still be read. */
    private synchronized AuditLog upToDate() {
        try {
            finishHour();
        } catch (StoreUnreachableException e) {
            // what is counted stays, for the next entry
        }
        return log;
    }

    @Override
    public AuditReport verify() {
        return upToDate().verify();
    }

    @Override
    public AuditReport verify(String notedHead) {
        return upToDate().verify(notedHead);
    }

    @Override
    public void read(Consumer<AuditEntry> sink) {
        upToDate().read(sink);
    }

    @Override
    public AuditPage find(AuditQuery query) {
        return upToDate().find(query);
    }

    @Override
    public Optional<Instant> lastAt() {
        return upToDate().lastAt();
    }

    @Override
    public long cutUpTo() {
        return log.cutUpTo();
    }

    @Override
    public long cutExpired(LocalDate today) {
        return upToDate().cutExpired(today);
    }
}
