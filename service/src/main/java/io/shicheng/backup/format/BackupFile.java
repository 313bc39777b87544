package io.shicheng.backup.format;

import io.shicheng.backup.BackupException;
import io.shicheng.backup.format.Manifest.KeptFile;
import io.shicheng.backup.format.Manifest.Section;
import io.shicheng.message.RefusalKind;
import io.shicheng.progress.RunControl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A backup that is read. Whatever is not as it was written is refused with the name of the section. */
public final class BackupFile implements AutoCloseable {
    /** More than a manifest of millions of sections has. */
    private static final long LONGEST = 1L << 30;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final byte[] manifestBytes;
    private final byte[] seal;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        Head head = head();
        this.manifestBytes = bytes(Head.MANIFEST);
        List<String> seals =
                new String(bytes(Head.SEAL), StandardCharsets.US_ASCII).lines().toList();
        String digest = HexFormat.of().formatHex(Digests.sha256().digest(manifestBytes));
        if (seals.size() != 2 || !seals.getFirst().equals(digest)) {
            throw damaged(Head.MANIFEST);
        }
        this.manifest = parsed(manifestBytes, Manifest.class, Head.MANIFEST);
        this.seal = seals.getLast().getBytes(StandardCharsets.US_ASCII);
        if (!head.store().equals(manifest.store())) {
            throw damaged(Head.NAME);
        }
        checkNames();
    }

    /**
     * Reads the head and the manifest.
     *
     * @throws BackupException if it is no backup, not all of one, or of a later version of the program
     */
    public static BackupFile open(Path file) {
        ZipFile zip = null;
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            zip = new ZipFile(file.toFile());
            return new BackupFile(file, zip);
        } catch (ZipException e) {
            close(zip);
            throw new BackupException(RefusalKind.DATA, "notWhole", e, file);
        } catch (IOException e) {
            close(zip);
            throw new BackupException(RefusalKind.UNREACHABLE, "unread", e, file);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Head head() throws IOException {
        ZipEntry entry = zip.getEntry(Head.NAME);
        if (entry == null) {
            throw BackupException.ofFile("none", file);
        }
        byte[] bytes = bytes(Head.NAME);
        Head head = parsed(bytes, Head.class, Head.NAME);
        if (head.form() > Head.FORM) {
            throw BackupException.ofFile("newer", file, head.program(), head.form(), Head.FORM);
        }
        return head;
    }

    private <T> T parsed(byte[] bytes, Class<T> as, String section) {
        try {
            return BackupWriter.JSON.readValue(bytes, as);
        } catch (JacksonException | NullPointerException e) {
            throw damaged(section);
        }
    }

    private byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw BackupException.ofFile("missing", file, name);
        }
        if (entry.getSize() > LONGEST) {
            throw damaged(name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    private void checkNames() {
        Set<String> expected = new HashSet<>(Set.of(Head.NAME, Head.MANIFEST, Head.SEAL));
        for (Section section : manifest.sections()) {
            if (zip.getEntry(section.name()) == null) {
                throw BackupException.ofFile("missing", file, section.name());
            }
            expected.add(section.name());
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !expected.contains(name))
                .findFirst()
                .ifPresent(more -> {
                    throw BackupException.ofFile("more", file, more);
                });
    }

    private BackupException damaged(String section) {
        return BackupException.ofFile("damaged", file, section);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Whether the manifest was sealed by this key, and not changed since. */
    public boolean isSealedBy(byte[] key) {
        byte[] own = HexFormat.of().formatHex(Digests.hmac(key, manifestBytes)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(own, seal);
    }

    /**
     * Reads every byte, and tells of each section that is as it was written.
     *
     * @param from the section to begin with, or null for the first
     * @throws BackupException if there is no such section, or one is not as it was written
     */
    public void verify(@Nullable String from, RunControl control) {
        boolean begun = from == null;
        control.phase("verify", manifest.bytes());
        for (Section section : manifest.sections()) {
            begun |= section.name().equals(from);
            if (begun) {
                verify(section, control);
            }
        }
        if (!begun) {
            throw BackupException.ofFile("unknownSection", file, from);
        }
    }

    private void verify(Section section, RunControl control) {
        MessageDigest digest = Digests.sha256();
        long length = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = open(section.name())) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                control.checkCancelled();
                digest.update(block, 0, read);
                length += read;
                control.advance(read);
                if (length > section.length()) {
                    throw damaged(section.name());
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(section.name());
        } catch (IOException e) {
            throw new BackupException(RefusalKind.UNREACHABLE, "unread", e, file);
        }
        if (length != section.length()
                || !HexFormat.of().formatHex(digest.digest()).equals(section.sha256())) {
            throw damaged(section.name());
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream in = zip.getInputStream(new ZipEntry(zip.getEntry(name)));
        if (in == null) {
            throw damaged(name);
        }
        return in;
    }

    /** Streams the lines of sections whose names are meant, in their order. */
    public void lines(Predicate<String> meant, Consumer<String> sink) {
        for (Section section : manifest.sections()) {
            if (meant.test(section.name())) {
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(open(section.name()), StandardCharsets.UTF_8))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        sink.accept(line);
                    }
                } catch (IOException e) {
                    throw new BackupException(RefusalKind.UNREACHABLE, "unread", e, file);
                }
            }
        }
    }

    /** Writes a file of the store to where it belongs below a folder. */
    public void extract(KeptFile kept, Path target) throws IOException {
        for (String section : kept.sections()) {
            try (InputStream in = open(section)) {
                Extraction.append(target, in);
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
