package io.shicheng.store.neo4j.driver;

import io.shicheng.store.Revision;
import io.shicheng.store.Revisions;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last commits of the embedded store in a file, so that caches can be used without the database. It is removed
 * before a change is committed and written after, and says by which {@linkplain DatabaseTrace trace} the database is
 * known: if it is there, and the database is that one, it is right. A server, which others may change, has none.
 */
public final class RevisionFile {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}) ([0-9a-f]*) (\\d{1,18}) ([0-9a-f]*) ([0-9a-f]{64})\\n");

    private final StoreLocation location;
    private final DatabaseTrace trace;
    private final boolean embedded;
    /**
     * Whether the database was found to be the one that the file speaks of; nobody else changes it while this process
     * has the store.
     */
    private volatile boolean known;

    public RevisionFile(StoreLocation location, boolean embedded) {
        this.location = location;
        this.trace = new DatabaseTrace(location.database());
        this.embedded = embedded;
    }

    /** Whether there is such a file of this store. */
    boolean isKept() {
        return embedded;
    }

    /** Empty if the file is missing or broken, or the database it speaks of is gone or another. */
    Optional<Revisions> read() {
        if (!embedded) {
            return Optional.empty();
        }
        try {
            Matcher matcher = FORM.matcher(Files.readString(location.revision(), StandardCharsets.UTF_8));
            if (!matcher.matches() || !Files.isDirectory(location.database())) {
                return Optional.empty();
            }
            if (!known && !trace.now().equals(matcher.group(5))) {
                return Optional.empty();
            }
            known = true;
            return Optional.of(new Revisions(revision(matcher, 1), revision(matcher, 3)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Revision revision(Matcher matcher, int group) {
        return new Revision(Long.parseLong(matcher.group(group)), matcher.group(group + 1));
    }

    private static String text(Revision revision) {
        return revision.number() + " " + revision.commit();
    }

    void write(Revisions state) {
        if (!embedded) {
            return;
        }
        Path fresh = location.folder().resolve("revision.new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                String text = text(state.last()) + " " + text(state.network()) + " " + trace.now() + "\n";
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, location.revision(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            known = true;
        } catch (IOException e) {
            // The file only saves time: without it the revision is read from the database.
            remove();
        }
    }

    /**
     * Removes the file, and with it what was cached of consents, and sees to it that both stay removed if the power
     * fails.
     */
    void remove() {
        try {
            boolean consents = Files.deleteIfExists(location.grounds());
            if (Files.deleteIfExists(location.revision()) || consents) {
                try (FileChannel folder = FileChannel.open(location.folder(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, location.revision());
        }
    }
}
