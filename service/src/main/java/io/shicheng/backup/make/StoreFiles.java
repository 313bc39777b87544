package io.shicheng.backup.make;

import io.shicheng.backup.format.BackupWriter;
import io.shicheng.backup.format.Manifest.KeptFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store beside its database and keys. They are copied first, and once more those that changed since:
 * each is put in its place whole, but for those of the audit log, which are only added to.
 */
final class StoreFiles {
    /** One-time codes that were used would open a page again. */
    static final Set<String> NEVER = Set.of("sealed/codes");

    private static final String HEAD = StoreFile.AUDIT.place() + "/head";
    private static final String CHECKPOINT = StoreFile.AUDIT.place() + "/checkpoint";
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Map<String, Copied> copied = new TreeMap<>();

    private record Stamp(
            long size, FileTime modified, @Nullable Object identity) {
        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }

        /** Whether the other is this one with something added. */
        boolean growsTo(Stamp other) {
            return Objects.equals(identity, other.identity) && other.size >= size;
        }
    }

    private record Copied(Stamp stamp, List<String> sections) {}

    /**
     * A file that is not as it was copied.
     *
     * @param added whether the bytes come after those that were copied
     */
    private record Change(String place, Stamp stamp, byte[] bytes, boolean added) {}

    /** What changed, read and not written yet. */
    record Changes(List<Change> changed, Set<String> gone) {
        int files() {
            return changed.size() + gone.size();
        }
    }

    StoreFiles(StoreLocation location) {
        this.folder = location.folder();
    }

    /** Copies all, while they change. */
    void copy(BackupWriter writer) throws IOException {
        for (String place : places()) {
            Path file = folder.resolve(place);
            try {
                Stamp stamp = Stamp.of(file);
                String section = "files/0/" + place;
                try (InputStream in = new Bounded(Files.newInputStream(file), stamp.size())) {
                    writer.section(section, in);
                }
                copied.put(place, new Copied(stamp, List.of(section)));
            } catch (NoSuchFileException e) {
                copied.remove(place);
            }
        }
    }

    /** No more of a file than it had when it was looked at: what is added meanwhile comes later. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left;

        Bounded(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = left == 0 ? -1 : super.read(bytes, from, (int) Math.min(left, most));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** The record of the last entry comes before the log, so that every entry that it knows of is copied. */
    private Set<String> places() throws IOException {
        Set<String> places = new LinkedHashSet<>(List.of(HEAD, CHECKPOINT));
        places.addAll(List.of(StoreFile.ACCOUNTS.place(), StoreFile.TERMS.place(), StoreFile.NAMES.place()));
        places.addAll(in(StoreFile.AUDIT.place()));
        for (String kind : in(StoreFile.SEALED.place())) {
            if (!NEVER.contains(kind)) {
                places.addAll(in(kind));
            }
        }
        places.removeIf(place -> place.endsWith(".part") || !Files.isRegularFile(folder.resolve(place)));
        return places;
    }

    private List<String> in(String place) throws IOException {
        Path at = folder.resolve(place);
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at)) {
            return files.map(file -> place + "/" + file.getFileName()).sorted().toList();
        }
    }

    /** Reads what changed since it was copied; to be called while the database does not change. */
    Changes changes() {
        try {
            for (int attempt = 1; ; attempt++) {
                @Nullable Stamp before = checkpoint();
                Changes changes = read();
                if (Objects.equals(before, checkpoint()) || attempt == ATTEMPTS) {
                    return changes;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Stamp checkpoint() throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        return Files.exists(file) ? Stamp.of(file) : null;
    }

    private Changes read() throws IOException {
        Set<String> places = places();
        List<Change> changed = new ArrayList<>();
        for (String place : places) {
            try {
                Path file = folder.resolve(place);
                Stamp now = Stamp.of(file);
                Copied known = copied.get(place);
                if (known == null || !known.stamp().equals(now)) {
                    boolean added = known != null
                            && place.endsWith(".log")
                            && known.stamp().growsTo(now);
                    long from = added && known != null ? known.stamp().size() : 0;
                    changed.add(new Change(place, now, bytes(file, from), added));
                }
            } catch (NoSuchFileException e) {
                continue; // it is told as gone
            }
        }
        Set<String> gone = new LinkedHashSet<>(copied.keySet());
        gone.removeIf(place -> Files.exists(folder.resolve(place)));
        return new Changes(changed, gone);
    }

    private static byte[] bytes(Path file, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.max(0, channel.size() - from)));
            long at = from;
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    break;
                }
                at += read;
            }
            return java.util.Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /** Writes them. */
    void write(Changes changes, BackupWriter writer) throws IOException {
        for (Change each : changes.changed()) {
            String section = "files/1/" + each.place();
            writer.section(section, new ByteArrayInputStream(each.bytes()));
            Copied known = copied.get(each.place());
            List<String> sections = new ArrayList<>(each.added() && known != null ? known.sections() : List.of());
            sections.add(section);
            copied.put(each.place(), new Copied(each.stamp(), sections));
        }
        changes.gone().forEach(copied::remove);
    }

    List<KeptFile> kept() {
        List<KeptFile> kept = new ArrayList<>();
        copied.forEach((place, each) -> kept.add(new KeptFile(place, each.sections())));
        return kept;
    }
}
