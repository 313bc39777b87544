package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.vault.KeyVault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.store.Revision;
import io.shicheng.store.folder.StoreFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in a file, encrypted as a whole; the names in it are sealed under people's own keys besides. The store
 * removes the file before it commits a change. A file that is missing, damaged or of another commit is as none.
 */
public final class LedgerCache {
    private static final String PURPOSE = "ledger cache, form 7";
    private static final int MOST_BYTES = Integer.MAX_VALUE - 1024;

    private final Path file;
    private final KeyVault vault;

    public LedgerCache(Path file, KeyVault vault) {
        this.file = file;
        this.vault = vault;
    }

    /** The ledger of the store as this commit left it, if it is here. */
    public Optional<Ledger> read(Revision revision) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] plain = vault.decryptParts(PURPOSE, Files.readAllBytes(file)).orElse(null);
            if (plain == null) {
                return Optional.empty();
            }
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
                String commit = in.readUTF();
                Revision kept = new Revision(in.readLong(), commit);
                if (!kept.equals(revision)) {
                    return Optional.empty();
                }
                Ledger.Builder ledger = new Ledger.Builder(kept);
                readWords(in, ledger);
                readEntries(in, ledger, ParticularsInFile.read(in));
                readEnds(in, ledger);
                return Optional.of(ledger.build());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the ledger; where that is not possible it is read from the database again next time. */
    void write(Ledger ledger) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            byte[] sealed = vault.encryptInParts(PURPOSE, bytesOf(ledger));
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StoreFolder.ownerOnly("rw-------"))) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(fresh);
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be removed. Remove it by hand.", e);
        }
    }

    private static byte[] bytesOf(Ledger ledger) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(ledger.revision().commit());
            out.writeLong(ledger.revision().number());
            writeWords(out, ledger);
            ParticularsInFile particulars =
                    ParticularsInFile.of(ledger.entries().values());
            particulars.write(out);
            out.writeInt(ledger.entries().size());
            each(ledger.entries(), (person, entry) -> writeEntry(out, person, entry, particulars));
            writeEnds(out, ledger);
        }
        return bytes.toByteArray();
    }

    /** What people said of themselves that is no consent. */
    private static void writeWords(DataOutputStream out, Ledger ledger) throws IOException {
        out.writeInt(ledger.objections().size());
        each(ledger.objections(), (person, _) -> out.writeUTF(person.value()));
        out.writeInt(ledger.erasures().size());
        each(ledger.erasures(), (person, on) -> {
            out.writeUTF(person.value());
            writeDay(out, on);
        });
    }

    private static void writeEnds(DataOutputStream out, Ledger ledger) throws IOException {
        out.writeInt(ledger.ends().size());
        each(ledger.ends(), (person, until) -> {
            out.writeUTF(person.value());
            writeDay(out, until);
        });
        out.writeInt(ledger.consentEnds().size());
        each(ledger.consentEnds(), (consent, until) -> {
            out.writeUTF(consent);
            writeDay(out, until);
        });
    }

    /** What writes one pair. */
    @FunctionalInterface
    private interface PairWriter<K, V> {
        void write(K key, V value) throws IOException;
    }

    private static <K extends Comparable<K>, V> void each(PersistentMap<K, V> map, PairWriter<K, V> writer)
            throws IOException {
        try {
            map.forEach((key, value) -> {
                try {
                    writer.write(key, value);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void readEnds(DataInputStream in, Ledger.Builder ledger) throws IOException {
        Map<Long, LocalDate> days = new HashMap<>(); // many have one and the same
        for (int left = in.readInt(); left > 0; left--) {
            ledger.addEnd(new NodeKey(in.readUTF()), days.computeIfAbsent(in.readLong(), LocalDate::ofEpochDay));
        }
        for (int left = in.readInt(); left > 0; left--) {
            ledger.addConsentEnd(in.readUTF(), days.computeIfAbsent(in.readLong(), LocalDate::ofEpochDay));
        }
    }

    private static void writeEntry(
            DataOutputStream out, NodeKey person, Ledger.Entry entry, ParticularsInFile particulars)
            throws IOException {
        out.writeUTF(person.value());
        out.writeBoolean(entry.historical());
        out.writeBoolean(entry.generated());
        out.writeBoolean(entry.identity() != null);
        if (entry.identity() != null) {
            writeSealed(out, entry.identity());
        }
        particulars.writeOne(out, entry.particulars());
        out.writeInt(entry.consents().size());
        for (Consent consent : entry.consents()) {
            writeConsent(out, consent);
        }
        out.writeInt(entry.contacts().size());
        for (Map.Entry<Channel, Sealed> contact : entry.contacts().entrySet()) {
            out.writeUTF(contact.getKey().name());
            writeSealed(out, contact.getValue());
        }
    }

    private static void writeConsent(DataOutputStream out, Consent consent) throws IOException {
        ConsentTerms terms = consent.terms();
        out.writeUTF(consent.key());
        out.writeUTF(terms.scope().name());
        out.writeUTF(terms.purpose());
        out.writeUTF(terms.receiver());
        out.writeLong(terms.givenOn().toEpochDay());
        writeDay(out, terms.expiresOn());
        out.writeUTF(terms.how());
        out.writeUTF(terms.evidence());
        out.writeBoolean(terms.textVersion() != null);
        if (terms.textVersion() != null) {
            out.writeUTF(terms.textVersion());
        }
        writeDay(out, consent.withdrawnOn());
    }

    private static void writeDay(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? Long.MAX_VALUE : day.toEpochDay());
    }

    private static void readWords(DataInputStream in, Ledger.Builder ledger) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            ledger.addObjection(new NodeKey(in.readUTF()));
        }
        for (int left = in.readInt(); left > 0; left--) {
            ledger.addErasure(new NodeKey(in.readUTF()), LocalDate.ofEpochDay(in.readLong()));
        }
    }

    private static void readEntries(DataInputStream in, Ledger.Builder ledger, ParticularsInFile particulars)
            throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            NodeKey person = new NodeKey(in.readUTF());
            boolean historical = in.readBoolean();
            boolean generated = in.readBoolean();
            Sealed identity = in.readBoolean() ? readSealed(in) : null;
            Ledger.Entry entry = Ledger.Entry.of(historical, generated, identity, particulars.readOne(in));
            for (int left = in.readInt(); left > 0; left--) {
                entry.consents().add(readConsent(in, person));
            }
            for (int left = in.readInt(); left > 0; left--) {
                entry.contacts().put(Channel.valueOf(in.readUTF()), readSealed(in));
            }
            ledger.add(person, entry);
        }
    }

    private static Consent readConsent(DataInputStream in, NodeKey person) throws IOException {
        return new Consent(
                in.readUTF(),
                person,
                new ConsentTerms(
                        ConsentScope.valueOf(in.readUTF()),
                        in.readUTF(),
                        in.readUTF(),
                        LocalDate.ofEpochDay(in.readLong()),
                        readDay(in.readLong()),
                        in.readUTF(),
                        in.readUTF(),
                        in.readBoolean() ? in.readUTF() : null),
                readDay(in.readLong()));
    }

    private static @Nullable LocalDate readDay(long epochDay) {
        return epochDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static void writeSealed(DataOutputStream out, Sealed sealed) throws IOException {
        out.writeInt(sealed.bytes().length);
        out.write(sealed.bytes());
    }

    private static Sealed readSealed(DataInputStream in) throws IOException {
        return new Sealed(in.readNBytes(in.readInt()));
    }
}
