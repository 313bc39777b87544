package io.shicheng.consent.vault;

import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.LostFile.State;
import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.DurableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marks that erasures leave, in a file beside the keys that they destroyed: putting back an earlier copy of the
 * database has the keys of today, and so has the marks of today. Encrypted as a whole under a key of the root secret,
 * which a change of the master key leaves as it is. A file that cannot be read stops the caller, since none would mean
 * that nobody was ever erased.
 */
final class ErasureMarks {
    private static final String PURPOSE = "erasure marks";
    private static final String LISTED = "erased";

    private final Path file;
    private final KeyVault vault;
    private final WrittenFiles written;
    private @Nullable Map<NodeKey, ErasureMark> known;

    ErasureMarks(Path file, KeyVault vault, WrittenFiles written) {
        this.file = file;
        this.vault = vault;
        this.written = written;
    }

    /** As of now; does not ask for keys where nobody was erased. */
    synchronized Map<NodeKey, ErasureMark> all() {
        if (known == null) {
            if (Files.exists(file)) {
                known = read();
                written.add(LISTED);
            } else if (written.all().contains(LISTED)) {
                throw new VaultException("marks.missing", null, file);
            } else {
                known = Map.of();
            }
        }
        return known;
    }

    /** Returns when it is on disk. */
    synchronized void put(ErasureMark mark) {
        Map<NodeKey, ErasureMark> next = new TreeMap<>(all());
        next.put(mark.person(), mark);
        try {
            DurableFile.replace(file, vault.encrypt(PURPOSE, bytes(next)));
        } catch (IOException e) {
            throw new VaultException("marks.unwritten", e, file);
        }
        known = Map.copyOf(next);
        written.add(LISTED);
    }

    /** As they are on disk; empty if they can be read, or never were. */
    synchronized Optional<State> lost() {
        if (!Files.exists(file)) {
            boolean listed = written.lost().isEmpty() && written.all().contains(LISTED);
            return listed ? Optional.of(State.MISSING) : Optional.empty();
        }
        try {
            read();
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(State.DAMAGED);
        }
    }

    /** As if nobody had been erased. */
    synchronized void forget() {
        written.remove(LISTED);
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw new VaultException("marks.unwritten", e, file);
        }
        known = null;
    }

    private Map<NodeKey, ErasureMark> read() {
        try {
            byte[] plain = vault.decrypt(PURPOSE, Files.readAllBytes(file))
                    .orElseThrow(() -> new VaultException("marks.unread", null, file));
            Map<NodeKey, ErasureMark> marks = new TreeMap<>();
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
                for (int left = in.readInt(); left > 0; left--) {
                    NodeKey person = new NodeKey(in.readUTF());
                    marks.put(person, new ErasureMark(person, LocalDate.ofEpochDay(in.readLong()), in.readBoolean()));
                }
            }
            return Map.copyOf(marks);
        } catch (IOException e) {
            throw new VaultException("marks.unread", e, file);
        }
    }

    private static byte[] bytes(Map<NodeKey, ErasureMark> marks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(marks.size());
            for (ErasureMark mark : marks.values()) {
                out.writeUTF(mark.person().value());
                out.writeLong(mark.on().toEpochDay());
                out.writeBoolean(mark.objected());
            }
        }
        return bytes.toByteArray();
    }
}
