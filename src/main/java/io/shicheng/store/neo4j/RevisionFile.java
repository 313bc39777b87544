package io.shicheng.store.neo4j;

import io.shicheng.store.StoreLocation;
import io.shicheng.store.failure.StoreUnreachableException;
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
 * The revision of the embedded store in a file, so that caches can be used without the database. It is removed before
 * a change is committed and written after: if it is there, it is right. A server, which others may change, has none.
 */
final class RevisionFile {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f-]*)\\n");

    private final StoreLocation location;
    private final boolean embedded;

    RevisionFile(StoreLocation location, boolean embedded) {
        this.location = location;
        this.embedded = embedded;
    }

    /** Empty if the file is missing or broken, or the database it speaks of is gone. */
    Optional<StoreState> read() {
        if (!embedded) {
            return Optional.empty();
        }
        try {
            Matcher matcher = FORM.matcher(Files.readString(location.revision(), StandardCharsets.UTF_8));
            if (!matcher.matches() || !Files.isDirectory(location.database())) {
                return Optional.empty();
            }
            return Optional.of(new StoreState(Long.parseLong(matcher.group(1)), matcher.group(2)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(StoreState state) {
        if (!embedded) {
            return;
        }
        Path fresh = location.folder().resolve("revision.new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                String text = state.revision() + " " + state.identity() + "\n";
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, location.revision(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
