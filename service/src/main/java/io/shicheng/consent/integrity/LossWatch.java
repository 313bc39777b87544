package io.shicheng.consent.integrity;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditQuery;
import io.shicheng.consent.integrity.NotedWarnings.Found;
import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.message.Message;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Notes each file that is found lost, when it is looked for and when somebody wanted to read it, since the reader may
 * make it anew. What is noted stands until it is acknowledged. Thread-safe.
 */
final class LossWatch implements StandingWarnings {
    static final String MISSING = "file_missing";
    static final String DAMAGED = "file_damaged";
    static final String WAS_LOST = "file_was_lost";
    static final String LOG_CUT = "log_cut";
    static final String KEYS = "keys_unusable";
    private static final List<String> OF_FILES = List.of(MISSING, DAMAGED, WAS_LOST);
    private static final String TEXTS = "io.shicheng.consent.failures";
    private static final Logger LOG = LoggerFactory.getLogger(LossWatch.class);

    private final LostFiles losses;
    private final SealedFiles files;
    private final AuditLog audit;
    private final StoreWarnings warnings;
    private final Clock clock;
    private final Object noting = new Object();
    private @Nullable NotedWarnings noted;

    LossWatch(LostFiles losses, SealedFiles files, AuditLog audit, StoreWarnings warnings, Clock clock) {
        this.losses = losses;
        this.files = files;
        this.audit = audit;
        this.warnings = warnings;
        this.clock = clock;
    }

    /**
     * Changes what is noted, on disk too. No more than that is done under this lock: who missed a file may hold others.
     */
    private NotedWarnings note(UnaryOperator<NotedWarnings> change) {
        synchronized (noting) {
            NotedWarnings before = noted;
            if (before == null) {
                before = NotedWarnings.read(files);
            }
            NotedWarnings after = change.apply(before);
            if (!after.equals(before)) {
                write(after);
            }
            noted = after;
            return after;
        }
    }

    /** While the list of files is damaged nothing new can be kept: it is known to this process then, and told. */
    private void write(NotedWarnings next) {
        try {
            next.write(files);
        } catch (VaultException e) {
            LOG.warn("What is wrong with the store cannot be noted in it: {}", e.getMessage());
        }
    }

    /** The reader may hold the log, so that this does not ask for it; {@link #look} records it there. */
    @EventListener
    void missed(LostFile lost) {
        LOG.warn(
                "The file {} of the store is {}.",
                lost.place(),
                lost.state().name().toLowerCase(Locale.ROOT));
        if (!lost.place().equals(NotedWarnings.PLACE)) { // which is being read just now
            note(known -> known.with(lost, clock.instant()));
        }
    }

    @EventListener
    void retentionDone(RetentionDone run) {
        look();
    }

    @Override
    public synchronized void look() {
        try {
            List<LostFile> lost = losses.now();
            warnings.settle(KEYS);
            NotedWarnings known = note(before -> with(before, lost));
            for (Found each : known.files()) {
                if (!each.recorded()) {
                    audit.append(AuditEvent.of(Actor.operator(), AuditAction.FILE_LOST, reason(each), List.of()));
                    known = note(before -> before.recorded(each));
                }
            }
            tell(known, lost);
            tellOfTheLog(known);
        } catch (VaultException e) {
            warnings.tell(KEYS, e.told());
        } catch (StoreException e) {
            LOG.warn("The files of the store cannot be looked at: {}", e.getMessage());
        }
    }

    private NotedWarnings with(NotedWarnings before, List<LostFile> lost) {
        NotedWarnings next = before;
        for (LostFile each : lost) {
            next = next.with(each, clock.instant());
        }
        return next;
    }

    private static String reason(Found found) {
        return found.state().name().toLowerCase(Locale.ROOT) + " " + found.place();
    }

    private void tell(NotedWarnings known, List<LostFile> lost) {
        Set<String> stillLost = lost.stream().map(LostFile::place).collect(Collectors.toCollection(TreeSet::new));
        for (Warning each : warnings.all()) {
            if (OF_FILES.contains(each.code())) {
                warnings.settle(each.code(), each.place());
            }
        }
        for (Found each : known.files()) {
            boolean missing = each.state() == LostFile.State.MISSING;
            boolean over = !stillLost.contains(each.place());
            String code = over ? WAS_LOST : missing ? MISSING : DAMAGED;
            String text =
                    over ? missing ? "file.wasMissing" : "file.wasDamaged" : missing ? "file.missing" : "file.damaged";
            LocalDate day = LocalDate.ofInstant(each.since(), clock.getZone());
            warnings.tell(new Warning(
                    code,
                    each.place(),
                    each.since(),
                    over,
                    Message.of(TEXTS, text, each.place(), day, meaning(each.place()))));
        }
    }

    /** What it means that this is lost; each kind of file has a sentence of its own. */
    static Message meaning(String place) {
        String sealed = StoreFile.SEALED.place() + "/";
        String what =
                place.startsWith(sealed) ? place.substring(sealed.length()).split("/")[0] : place;
        return Message.of(TEXTS, Message.isIn(TEXTS, "lost." + what) ? "lost." + what : "lost.other");
    }

    private void tellOfTheLog(NotedWarnings known) {
        long upTo = audit.cutUpTo();
        if (upTo <= known.cutNoted()) {
            warnings.settle(LOG_CUT);
            return;
        }
        AuditQuery cuts = new AuditQuery(null, null, null, AuditAction.LOG_CUT, null, null, 1);
        Optional<Instant> since =
                audit.find(cuts).entries().stream().map(AuditEntry::at).findFirst();
        warnings.tell(new Warning(LOG_CUT, null, since.orElse(null), true, Message.of(TEXTS, "log.cut", upTo)));
    }

    @Override
    public synchronized boolean acknowledge(String code, @Nullable String place, Actor by) {
        look();
        Optional<Warning> wanted = warnings.all().stream()
                .filter(each -> each.over() && each.code().equals(code))
                .filter(each -> place == null ? each.place() == null : place.equals(each.place()))
                .findFirst();
        if (wanted.isEmpty()) {
            return false;
        }
        long upTo = audit.cutUpTo();
        String what = code + (place == null ? " up to " + upTo : " " + place);
        audit.append(AuditEvent.of(by, AuditAction.WARNING_ACKNOWLEDGED, what, List.of()));
        note(known -> place == null ? known.cutNoted(upTo) : known.without(place));
        warnings.settle(code, place);
        return true;
    }
}
