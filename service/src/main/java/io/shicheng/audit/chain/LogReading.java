package io.shicheng.audit.chain;

import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditPage;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.audit.chain.Segments.Extent;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the log as far as it was complete at the start, and changes nothing: the writer, in this process or another,
 * goes on meanwhile. What is cut off because its time is over, while it is read, is read again without it.
 */
final class LogReading {
    private static final int ATTEMPTS = 5;

    private final Segments segments;
    private final Seal seal;
    private final Head head;
    private final Checkpoint checkpoint;
    private final Path folder;

    LogReading(Path folder, Seal seal) {
        this.folder = folder;
        this.seal = seal;
        this.segments = new Segments(folder);
        this.head = new Head(folder.resolve("head"), seal);
        this.checkpoint = new Checkpoint(folder.resolve("checkpoint"), seal);
    }

    /** The entry that an earlier verification told as the last one. */
    static Link noted(String text) {
        return Link.parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The head (" + text
                                        + ") must be a number, a colon and 64 hexadecimal digits, as an earlier verification told it."));
    }

    AuditReport verify(Optional<Link> noted) {
        return reading(() -> {
            // first, so that every entry it knows of is within the extents
            Optional<Head.Known> last = head.read();
            Verification verification = new Verification(seal, checkpoint.read());
            verification.read(segments.extents());
            return verification.report(last, noted);
        });
    }

    /** Entries with a seal that fits, the first first. */
    void read(Consumer<AuditEntry> sink) {
        List<Extent> extents = reading(segments::extents);
        for (Extent extent : extents) {
            try {
                read(extent, sink);
            } catch (NoSuchFileException e) {
                continue; // cut off meanwhile
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    private void read(Extent extent, Consumer<AuditEntry> sink) throws IOException {
        Segments.read(
                extent,
                (file, number, text) -> Line.parse(text, seal)
                        .filter(Line::sealed)
                        .flatMap(Line::entry)
                        .ifPresent(sink));
    }

    AuditPage find(AuditQuery query) {
        return reading(() -> {
            List<AuditEntry> found = new ArrayList<>();
            for (Extent extent : segments.extents().reversed()) {
                found.addAll(latest(extent, query, query.most() + 1 - found.size()));
                if (found.size() > query.most()) {
                    break;
                }
            }
            boolean more = found.size() > query.most();
            List<AuditEntry> page = more ? found.subList(0, query.most()) : found;
            return new AuditPage(List.copyOf(page), more ? (Long) page.getLast().number() : null);
        });
    }

    /** The last entries of one file, the latest first. */
    private List<AuditEntry> latest(Extent extent, AuditQuery query, int most) throws IOException {
        Deque<AuditEntry> latest = new ArrayDeque<>();
        Segments.read(extent, (file, number, text) -> {
            AuditEntry entry = Line.parse(text, seal)
                    .filter(line -> line.sealed() && query.covers(line.link().number()))
                    .flatMap(Line::entry)
                    .filter(query::matches)
                    .orElse(null);
            if (entry != null) {
                latest.addFirst(entry);
                if (latest.size() > most) {
                    latest.removeLast();
                }
            }
        });
        return List.copyOf(latest);
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    /** Again, if entries were cut off meanwhile. */
    private <T> T reading(Reading<T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                Link before = checkpoint.read();
                T result = reading.run();
                if (checkpoint.read().same(before) || attempt == ATTEMPTS) {
                    return result;
                }
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw unreadable(e);
                }
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    private StoreUnreachableException unreadable(IOException cause) {
        return new StoreUnreachableException("auditUnread", cause, folder);
    }
}
