package io.shicheng.backup.make;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.backup.BackupException;
import io.shicheng.backup.format.BackupWriter;
import io.shicheng.backup.format.Head;
import io.shicheng.backup.format.Manifest;
import io.shicheng.backup.format.RecordText;
import io.shicheng.backup.make.StoreFiles.Changes;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.DatabaseState;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.dump.GraphDump.Reading;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.RecordFamily.Subject;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one backup. The database is read while it changes; what changed meanwhile is read again, again and again,
 * until it is little: that, and the small files that changed, is read while nothing is committed. Nothing is written in
 * that time, and files, keys and the audit log are not held up even then.
 */
@HoldsPeople
public final class BackupRun {
    /** So many subjects may be left to be read while nothing is committed. */
    static final int FEW = 40;
    /** With those that came while the last of them were looked up. */
    static final int MOST = 120;

    private static final Logger LOG = LoggerFactory.getLogger(BackupRun.class);

    private static final int PASSES = 40;
    private static final int ATTEMPTS = 5;

    private final GraphDump dump;
    private final KeyCopies keys;
    private final AuditLog audit;
    private final StoreLocation location;
    private final Clock clock;
    private Pause pause = new Pause(0, 0, 0);

    public BackupRun(GraphDump dump, KeyCopies keys, AuditLog audit, StoreLocation location, Clock clock) {
        this.dump = dump;
        this.keys = keys;
        this.audit = audit;
        this.location = location;
        this.clock = clock;
    }

    /** What was read while commits waited: how often, the records, and the files that had changed. */
    record Pause(int passes, long records, int files) {}

    Pause pause() {
        return pause;
    }

    /** What the last look saw. */
    private record Seen(
            Instant at,
            Touched touched,
            List<String> lines,
            List<RecordFamily> families,
            Map<String, Long> counts,
            DatabaseState state,
            Changes files,
            List<String> listed) {}

    /**
     * Writes the file, which is there whole or not at all.
     *
     * @return how many attempts it took
     */
    public synchronized int make(Path file, RunControl control) {
        audit.append(AuditEvent.of(Actor.operator(), AuditAction.BACKUP_MADE, "", List.of()));
        byte[] key = keys.ofStore().derive(StoreName.SEAL);
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (attempt(file, key, control)) {
                    return attempt;
                }
            }
        } catch (IOException e) {
            throw new BackupException(RefusalKind.UNREACHABLE, "unwritten", e, file, Objects.toString(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new BackupException(RefusalKind.UNREACHABLE, "unwritten", e, file, Objects.toString(e.getMessage()));
        }
        throw new BackupException(RefusalKind.UNREACHABLE, "busy", null, ATTEMPTS);
    }

    /** False if a change came of which it is not known what it touched, or they came faster than they were read. */
    private boolean attempt(Path file, byte[] key, RunControl control) throws IOException {
        Head head = new Head(Head.FORM, StoreName.program(), now(), StoreName.of(keys.ofStore()));
        StoreFiles files = new StoreFiles(location);
        try (BackupWriter writer = new BackupWriter(file, head);
                Reading reading = dump.begin()) {
            reading.rehearse();
            readAll(reading, writer, control);
            files.copy(writer);
            reading.rehearse(); // plans are dropped when the database finds itself to have grown
            files.changes();
            keys.ofStore().listed();
            Touched left = reading.touched();
            int pass = 1;
            while (pass < PASSES && !left.isEverything()) {
                if (left.size() <= FEW) {
                    Touched few = left;
                    long begun = System.nanoTime();
                    Seen seen = dump.undisturbed(() -> look(reading, few, files));
                    LOG.debug(
                            "Commits waited {} ms for {}.",
                            Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                            pause);
                    if (seen != null) {
                        finish(writer, seen, pass, files, head, key);
                        return true;
                    }
                    left = few; // with all that came meanwhile, which is read while others write
                    if (left.isEverything()) {
                        return false;
                    }
                }
                readAgain(reading, left, pass, writer, control);
                pass++;
                left = reading.touched();
            }
            return false;
        }
    }

    private static void merge(Touched from, Touched into) {
        if (from.isEverything()) {
            into.everything();
        }
        into.people(from.people());
        for (RecordFamily family : RecordFamily.all()) {
            if (family.subject() == Subject.NODE && !family.equals(RecordFamily.PEOPLE)) {
                into.nodes(Objects.requireNonNull(family.label()), from.nodes(family.label()));
            } else if (family.kind() != null) {
                into.ties(family.kind(), from.ties(family.kind()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void readAll(Reading reading, BackupWriter writer, RunControl control) {
        Map<String, Long> counts = dump.counts();
        control.phase(
                "backup", counts.values().stream().mapToLong(Long::longValue).sum());
        for (RecordFamily family : RecordFamily.all()) {
            if (family.subject() != Subject.WHOLE) {
                String section = "graph/0/" + family.name();
                reading.read(family, each -> writer.line(section, RecordText.of(each)), control);
            }
        }
    }

    private static void readAgain(Reading reading, Touched touched, int pass, BackupWriter writer, RunControl control) {
        control.phase("backup-again", touched.size());
        writeSubjects(touched, pass, writer);
        reading.readAgain(
                touched,
                (family, each) -> writer.line("graph/" + pass + "/" + family.name(), RecordText.of(each)),
                control);
    }

    private static void writeSubjects(Touched touched, int pass, BackupWriter writer) {
        String section = "touched/" + pass;
        for (RecordFamily family : RecordFamily.all()) {
            Set<String> keys = switch (family.subject()) {
                case NODE ->
                    family.equals(RecordFamily.PEOPLE)
                            ? touched.people()
                            : touched.nodes(Objects.requireNonNull(family.label()));
                case TIE -> touched.ties(Objects.requireNonNull(family.kind()));
                case PERSON, WHOLE -> Set.of();
            };
            keys.forEach(each -> writer.line(section, family.subjectOf(each)));
        }
    }

    /** What is left, while nothing is committed; null if that is too much. */
    private @Nullable Seen look(Reading reading, Touched few, StoreFiles files) {
        Touched left = reading.touched();
        merge(few, left);
        if (left.isEverything() || left.size() > MOST) {
            merge(left, few);
            return null;
        }
        List<String> lines = new ArrayList<>();
        List<RecordFamily> families = new ArrayList<>();
        reading.readAgain(left, (family, each) -> keep(family, each, lines, families), RunControl.NONE);
        reading.readWhole((family, each) -> keep(family, each, lines, families));
        Set<String> before = keys.ofStore().listed();
        Changes changes = files.changes();
        Set<String> listed = new TreeSet<>(before);
        listed.retainAll(keys.ofStore().listed());
        pause = new Pause(pause.passes() + 1, lines.size(), changes.files());
        return new Seen(now(), left, lines, families, dump.counts(), dump.state(), changes, List.copyOf(listed));
    }

    private static void keep(RecordFamily family, StoredRecord each, List<String> lines, List<RecordFamily> families) {
        lines.add(RecordText.of(each));
        families.add(family);
    }

    private static void finish(BackupWriter writer, Seen seen, int pass, StoreFiles files, Head head, byte[] key)
            throws IOException {
        writeSubjects(seen.touched(), pass, writer);
        for (int i = 0; i < seen.lines().size(); i++) {
            writer.line(
                    "graph/" + pass + "/" + seen.families().get(i).name(),
                    seen.lines().get(i));
        }
        files.write(seen.files(), writer);
        writer.finish(
                new Manifest(
                        seen.at(),
                        head.store(),
                        seen.state().revision(),
                        seen.state().migrations(),
                        seen.counts(),
                        pass + 1,
                        files.kept(),
                        seen.listed(),
                        writer.sections()),
                key);
    }
}
