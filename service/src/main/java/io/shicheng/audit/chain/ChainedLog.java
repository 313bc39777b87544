package io.shicheng.audit.chain;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditKey;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditPage;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log in a folder. Each entry is on disk before {@link #append} returns. When something is wrong with the end of
 * the log, it goes on after the last entry that was acknowledged, so that what is missing stays missing.
 */
final class ChainedLog implements AuditLog {
    private final Path folder;
    private final AuditKey key;
    private final Clock clock;
    private final Runnable mustHold;
    private final FileManifest manifest;
    private final Segments segments;
    private @Nullable Opened opened;

    /** The log with its key, as far as its end is known. */
    private record Opened(Seal seal, Head head, Checkpoint checkpoint, Link last) {
        Opened after(Link next) {
            return new Opened(seal, head, checkpoint, next);
        }
    }

    private interface Work<T> {
        T run(Opened log) throws IOException;
    }

    ChainedLog(Path folder, AuditKey key, Clock clock) {
        this(folder, key, clock, () -> {}, FileManifest.NONE);
    }

    /**
     * @param mustHold called before an entry is written; throws if the log is not this process's alone any more
     * @param manifest says whether there must be a log
     */
    ChainedLog(Path folder, AuditKey key, Clock clock, Runnable mustHold, FileManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        this.mustHold = mustHold;
        this.key = key;
        this.clock = clock;
        this.segments = new Segments(folder);
    }

    private synchronized <T> T doing(Work<T> work) {
        try {
            if (opened == null) {
                StoreFolder.create(folder);
                opened = open();
            }
            return work.run(opened);
        } catch (IOException e) {
            opened = null; // what is on disk is looked at anew
            throw new StoreUnreachableException("auditUnwritten", e, folder);
        }
    }

    private Opened open() throws IOException {
        Seal seal = new Seal(key);
        Head head = new Head(folder.resolve("head"), seal);
        Checkpoint checkpoint = new Checkpoint(folder.resolve("checkpoint"), seal);
        DurableFile.clean(folder.resolve("checkpoint"));
        Optional<Path> segment = segments.last();
        if (segment.isPresent()) {
            Segments.dropTornLine(segment.get());
        }
        Link cut = checkpoint.read();
        Optional<Line> line = segment.isPresent() ? lastOf(segment.get(), seal) : Optional.empty();
        Optional<Link> written = segment.isPresent() ? line.map(Line::link) : Optional.of(cut);
        Optional<Head.Known> known = head.read();
        Optional<Link> acknowledged = known.map(Head.Known::last);
        Opened log = new Opened(seal, head, checkpoint, end(cut, written, acknowledged));
        if (known.isPresent() && !known.get().lacks(log.last().number())) {
            if (line.isPresent() && log.last().number() > known.get().last().number()) {
                head.write(line.get().before());
                head.write(line.get().link());
            }
            return log;
        }
        boolean nothing = known.isEmpty() && segment.isEmpty() && cut.number() == 0;
        boolean fresh = nothing && !manifest.mayList(StoreFile.AUDIT.place());
        if (nothing && !fresh) {
            manifest.missed(StoreFile.AUDIT.place());
        }
        head.create(log.last());
        return fresh ? log : log.after(write(log, lostHead()));
    }

    /** The entry after which to go on. */
    private static Link end(Link cut, Optional<Link> written, Optional<Link> acknowledged) {
        if (written.isPresent()
                && (acknowledged.isEmpty()
                        || written.get().number() > acknowledged.get().number())) {
            return written.get();
        }
        return acknowledged.orElse(cut);
    }

    /** The last line, if it is an entry with its own seal. */
    private static Optional<Line> lastOf(Path segment, Seal seal) throws IOException {
        String[] last = new String[1];
        Segments.read(segment, (file, number, text) -> last[0] = text);
        return last[0] == null ? Optional.empty() : Line.parse(last[0], seal).filter(Line::sealed);
    }

    private static AuditEvent lostHead() {
        return AuditEvent.of(Actor.operator(), AuditAction.HEAD_LOST, "", List.of());
    }

    static boolean tellsOfLostHead(Line line) {
        return line.entry()
                .filter(entry -> entry.event().action() == AuditAction.HEAD_LOST)
                .isPresent();
    }

    @Override
    public long append(AuditEvent event) {
        mustHold.run();
        return doing(log -> {
            Link last = write(log, event);
            if (opened != null && opened.last().number() == 0) {
                manifest.seen(StoreFile.AUDIT.place());
            }
            opened = log.after(last);
            return last.number();
        });
    }

    private Link write(Opened log, AuditEvent event) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Line line = Line.after(log.last(), now, event, log.seal());
        Path segment = segments.at(now);
        try (FileChannel channel = FileChannel.open(
                segment,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                StoreFolder.ownerOnly("rw-------"))) {
            long before = channel.size();
            ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(before == 0);
        }
        log.head().write(line.link());
        return line.link();
    }

    @Override
    public AuditReport verify() {
        return verify(Optional.empty());
    }

    @Override
    public AuditReport verify(String notedHead) {
        return verify(Optional.of(LogReading.noted(notedHead)));
    }

    private AuditReport verify(Optional<Link> noted) {
        return reading().verify(noted);
    }

    @Override
    public void read(Consumer<AuditEntry> sink) {
        reading().read(sink);
    }

    @Override
    public AuditPage find(AuditQuery query) {
        return reading().find(query);
    }

    /** Reads beside the writer: nobody has to wait for it. */
    private LogReading reading() {
        return doing(log -> new LogReading(folder, log.seal()));
    }

    @Override
    public Optional<Instant> lastAt() {
        return doing(log -> {
            Optional<Path> segment = segments.last();
            return segment.isEmpty()
                    ? Optional.empty()
                    : lastOf(segment.get(), log.seal()).flatMap(Line::entry).map(AuditEntry::at);
        });
    }

    @Override
    public long cutUpTo() {
        return doing(log -> log.checkpoint().read().number());
    }

    @Override
    public long cutExpired(LocalDate today) {
        YearMonth oldest = YearMonth.from(today).minus(KEPT);
        return doing(log -> {
            List<Path> all = segments.all();
            List<Path> expired = all.stream()
                    .filter(segment -> Segments.month(segment).isBefore(oldest))
                    .toList();
            if (expired.isEmpty() || expired.size() == all.size()) {
                return 0L;
            }
            Link before = log.checkpoint().read();
            Optional<Link> last = lastOf(expired.getLast(), log.seal()).map(Line::link);
            if (last.isEmpty() || !verify().intact()) {
                return 0L;
            }
            append(AuditEvent.of(Actor.operator(), AuditAction.LOG_CUT, cutText(before, last.get()), List.of()));
            log.checkpoint().write(last.get());
            for (Path segment : expired) {
                DurableFile.delete(segment);
            }
            return Math.max(0, last.get().number() - before.number());
        });
    }

    /** With the head of what was cut, which somebody may have noted. */
    private static String cutText(Link before, Link last) {
        return Math.max(0, last.number() - before.number()) + " entries, up to " + last.number() + ":"
                + HexFormat.of().formatHex(last.seal());
    }
}
