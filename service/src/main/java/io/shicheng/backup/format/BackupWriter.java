package io.shicheng.backup.format;

import io.shicheng.backup.format.Manifest.Section;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup from its beginning to its end, under another name, which is changed when all of it is on disk. For
 * its owner's eyes only. Not thread-safe.
 */
public final class BackupWriter implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    /** Lines of a section; a few megabytes. */
    private static final int LINES = 20_000;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Lines open;
    private boolean done;

    /** @param store as in {@link Manifest} */
    public BackupWriter(Path file, Head head) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        this.channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                StoreFolder.ownerOnly("rw-------"));
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
        entry(Head.NAME, JSON.writeValueAsBytes(head));
    }

    private void entry(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A section as a whole. */
    public void section(String name, InputStream content) throws IOException {
        finishLines();
        begin(name, digest -> {
            byte[] block = new byte[1 << 16];
            long length = 0;
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                zip.write(block, 0, read);
                digest.update(block, 0, read);
                length += read;
            }
            return length;
        });
    }

    private interface Content {
        long write(MessageDigest digest) throws IOException;
    }

    private void begin(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Digests.sha256();
        long length = content.write(digest);
        zip.closeEntry();
        sections.add(new Section(name, length, HexFormat.of().formatHex(digest.digest())));
    }

    /** A section of lines that is being written; lines of another one end it. */
    private static final class Lines {
        private final String kind;
        private final String name;
        private final MessageDigest digest = Digests.sha256();
        private long length;
        private int lines;

        Lines(String kind, String name) {
            this.kind = kind;
            this.name = name;
        }
    }

    /**
     * A line of some kind; those of a kind that follow one another are in as many sections as they need.
     *
     * @param kind such as {@code graph/0/people}
     */
    public void line(String kind, String text) {
        try {
            Lines now = open;
            if (now == null || !now.kind.equals(kind) || now.lines == LINES) {
                finishLines();
                now = new Lines(kind, kind + "-" + sections.size());
                open = now;
                zip.putNextEntry(new ZipEntry(now.name));
            }
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            zip.write(bytes);
            now.digest.update(bytes);
            now.length += bytes.length;
            now.lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishLines() throws IOException {
        Lines last = open;
        if (last != null) {
            zip.closeEntry();
            sections.add(new Section(last.name, last.length, HexFormat.of().formatHex(last.digest.digest())));
            open = null;
        }
    }

    /** All that was written so far. */
    public List<Section> sections() throws IOException {
        finishLines();
        return List.copyOf(sections);
    }

    /**
     * Ends the backup, and returns when it is on disk under its name.
     *
     * @param key by which the manifest is sealed
     */
    public void finish(Manifest manifest, byte[] key) throws IOException {
        finishLines();
        byte[] bytes = JSON.writeValueAsBytes(manifest);
        entry(Head.MANIFEST, bytes);
        String seal = HexFormat.of().formatHex(Digests.sha256().digest(bytes)) + "\n"
                + HexFormat.of().formatHex(Digests.hmac(key, bytes)) + "\n";
        entry(Head.SEAL, seal.getBytes(StandardCharsets.US_ASCII));
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        DurableFile.move(part, file);
        done = true;
    }

    /** Removes what was not ended. */
    @Override
    public void close() throws IOException {
        if (!done) {
            try (OutputStream unfinished = Channels.newOutputStream(channel)) {
                unfinished.flush();
            }
            Files.deleteIfExists(part);
        }
    }
}
