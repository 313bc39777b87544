package io.shicheng.consent.vault.master;

import io.shicheng.consent.key.VaultException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The master key as 64 hexadecimal digits in a file that only its owner may read. */
public final class FileMasterKey implements MasterKeySource {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private final Path next;

    /** @param file beside which the next key stands, while there are two */
    public FileMasterKey(Path file) {
        this.file = file;
        this.next = file.resolveSibling(file.getFileName() + ".next");
    }

    @Override
    public void clean() {
        clean(file);
        clean(next);
    }

    @Override
    public List<Secret> read() {
        List<Secret> keys = new ArrayList<>(2);
        for (Path each : List.of(file, next)) {
            if (Files.exists(each)) {
                keys.add(read(each));
            }
        }
        return keys;
    }

    private static void clean(Path file) {
        try {
            DurableFile.clean(file);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static Secret read(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
                throw new VaultException("file.open", null, file);
            }
            return Secret.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new VaultException("file.unread", e, file);
        }
    }

    @Override
    public Secret create() {
        StoreFolder.create(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        return write(file);
    }

    @Override
    public Secret prepareNext() {
        return write(next);
    }

    private static Secret write(Path file) {
        Secret key = Secret.random();
        try {
            DurableFile.replace(file, (key.hex() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        return key;
    }

    @Override
    public void settle(Secret key) {
        try {
            if (Files.exists(next) && read(next).same(key)) {
                DurableFile.move(next, file);
            } else {
                DurableFile.delete(next);
            }
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static VaultException notWritten(Path file, IOException cause) {
        return new VaultException("file.unwritten", cause, file);
    }

    @Override
    public String place() {
        return file.toString();
    }
}
