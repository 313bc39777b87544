package io.shicheng.consent.ledger.day;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.message.Message;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.warning.StoreWarnings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link SeenDays} in a sealed file, and tells everybody who has to know when the day is in doubt. Thread-safe.
 */
public final class DayWatch {
    private static final String KIND = "clock";
    private static final String NAME = "days";
    private static final String TEXTS = "io.shicheng.consent.failures";
    /** Of the warning. */
    static final String DOUBT = "date_in_doubt";

    private final SealedFiles files;
    private final AuditLog audit;
    private final StoreLock lock;
    private final StoreWarnings warnings;
    private final Clock clock;
    private @Nullable SeenDays known;
    private volatile @Nullable LocalDate looked;

    public DayWatch(SealedFiles files, AuditLog audit, StoreLock lock, StoreWarnings warnings, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.lock = lock;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** Looks what day it is, if nobody has yet on this day. */
    public void look() {
        if (!LocalDate.now(clock).equals(looked)) {
            days();
        }
    }

    /** As of today. */
    public synchronized SeenDays days() {
        LocalDate today = LocalDate.now(clock);
        SeenDays before = known();
        if (today.equals(looked)) {
            return before;
        }
        LocalDate witness = witness();
        SeenDays now = before.with(today, witness);
        if (now.inDoubt()) {
            tell(
                    today,
                    witness != null && witness.isAfter(today)
                            ? witness
                            : now.days().getLast());
        } else {
            warnings.settle(DOUBT);
        }
        keep(before, now);
        looked = today;
        return now;
    }

    private SeenDays known() {
        SeenDays read = known;
        if (read == null) {
            read = files.read(KIND, NAME).flatMap(SeenDays::parse).orElse(SeenDays.NONE);
            known = read;
        }
        return read;
    }

    private void keep(SeenDays before, SeenDays now) {
        if (!now.equals(before)) {
            files.write(KIND, NAME, now.bytes());
        }
        known = now;
    }

    /**
     * The day of what was written last before this process had the store: by it a clock is told from one that was set.
     */
    private @Nullable LocalDate witness() {
        return Stream.of(lock.lastWritten(), audit.lastAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElse(null);
    }

    private void tell(LocalDate today, LocalDate last) {
        warnings.tell(DOUBT, Message.of(TEXTS, "date.doubted", today, last, SeenDays.BOUND_DAYS, SeenDays.GRACE_DAYS));
        audit.append(AuditEvent.of(
                Actor.operator(), AuditAction.DATE_DOUBTED, "clock " + today + ", last seen " + last, List.of()));
    }

    /**
     * @param told the day as somebody reads it off a calendar
     * @throws ConsentException if the clock says another
     */
    public synchronized void confirm(LocalDate told, Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (!told.equals(today)) {
            throw ConsentException.of("date_other", "date", told.toString(), today);
        }
        SeenDays before = days();
        audit.append(AuditEvent.of(by, AuditAction.DATE_CONFIRMED, today.toString(), List.of()));
        keep(before, before.confirming(today, witness()));
        warnings.settle(DOUBT);
    }
}
