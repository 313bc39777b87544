package io.shicheng.consent.vault;

import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.MasterKeyMade;
import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.key.Hashing;
import io.shicheng.consent.vault.key.KeyFile;
import io.shicheng.consent.vault.key.KeyedPseudonyms;
import io.shicheng.consent.vault.key.OpenVault;
import io.shicheng.consent.vault.key.Padding;
import io.shicheng.consent.vault.key.PersonKeys;
import io.shicheng.consent.vault.key.RecordCount;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.AesParts;
import io.shicheng.consent.vault.master.FileMasterKey;
import io.shicheng.consent.vault.master.MasterKeySource;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.store.folder.StoreFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The vault: a master key from its source, and the file {@code people.keys}. Opened when it is first asked. */
@HoldsPeople
public final class KeyVault implements Vault {
    private final Path folder;
    private final Path file;
    private final MasterKeySource masterKeys;
    private final BooleanSupplier storeHoldsSomething;
    private final Consumer<MasterKeyMade> onMade;
    private final Runnable mustHold;
    private final WrittenFiles written;
    private final ErasureMarks marks;
    private @Nullable OpenVault opened;
    private byte @Nullable [] naming;

    /** A vault with its master key in the same folder, for a store of which nothing is known. */
    public KeyVault(Path folder) {
        this(folder, new FileMasterKey(folder.resolve("master.key")), () -> false, made -> {}, () -> {});
    }

    KeyVault(
            Path folder,
            MasterKeySource masterKeys,
            BooleanSupplier storeHoldsSomething,
            Consumer<MasterKeyMade> onMade,
            Runnable mustHold) {
        this(folder, masterKeys, storeHoldsSomething, onMade, mustHold, lost -> {});
    }

    /**
     * @param folder of the keys of people; made when it is first needed
     * @param storeHoldsSomething asked where there are no keys: a store that is not empty must have had some
     * @param onMade told when the first keys were made
     * @param mustHold called before keys are written; throws if they are not this process's alone any more
     * @param onLost told of files of the store's own that are not as they were written, by the code that wanted to read
     *     them
     */
    KeyVault(
            Path folder,
            MasterKeySource masterKeys,
            BooleanSupplier storeHoldsSomething,
            Consumer<MasterKeyMade> onMade,
            Runnable mustHold,
            Consumer<LostFile> onLost) {
        this.folder = folder;
        this.file = folder.resolve("people.keys");
        this.written = new WrittenFiles(folder.resolve("written"), this, onLost);
        this.marks = new ErasureMarks(folder.resolve("erased"), this, written);
        this.masterKeys = masterKeys;
        this.storeHoldsSomething = storeHoldsSomething;
        this.onMade = onMade;
        this.mustHold = mustHold;
    }

    private synchronized OpenVault keys() {
        if (opened == null) {
            masterKeys.clean();
            PersonKeys.clean(file);
            opened = Files.exists(file) ? open() : create();
        }
        return opened;
    }

    private OpenVault open() {
        return OpenVault.open(file, master());
    }

    private Secret master() {
        List<Secret> masters = masterKeys.read();
        if (masters.isEmpty()) {
            throw new VaultException("master.missing", null, masterKeys.place());
        }
        Secret master = OpenVault.fitting(file, masters)
                .orElseThrow(() -> new VaultException("master.other", null, masterKeys.place(), folder));
        if (masters.size() > 1) {
            masterKeys.settle(master); // a change of the key was cut short
        }
        return master;
    }

    /** Whether any were made; not whether they can be used. */
    boolean hasKeys() {
        return Files.exists(file);
    }

    private OpenVault create() {
        if (written.exists() || RecordCount.existsBeside(file) || storeHoldsSomething.getAsBoolean()) {
            throw new VaultException("people.missing", null, file);
        }
        StoreFolder.create(folder);
        List<Secret> masters = masterKeys.read();
        Secret master = masters.isEmpty() ? masterKeys.create() : masters.getFirst();
        OpenVault made = OpenVault.create(file, master);
        onMade.accept(new MasterKeyMade(masterKeys.place(), folder.toString()));
        return made;
    }

    /** See {@link io.shicheng.consent.key.KeyRotation}. */
    synchronized int rotate() {
        mustHold.run();
        OpenVault before = keys();
        Secret next = masterKeys.prepareNext();
        OpenVault after = before.rewrapped(file, next);
        opened = after;
        masterKeys.settle(next);
        return after.people().all().size();
    }

    /**
     * See {@link io.shicheng.consent.key.KeyLoss}.
     *
     * @param before told of how many keys are lost, before they are left out
     */
    synchronized int acceptLoss(IntConsumer before) {
        mustHold.run();
        try {
            keys();
            return 0;
        } catch (VaultException damaged) {
            return acceptLossOfKeys(before, damaged);
        }
    }

    private int acceptLossOfKeys(IntConsumer before, VaultException damaged) {
        if (!Files.exists(file)) {
            throw damaged;
        }
        KeyFile read = KeyFile.read(file);
        OpenVault left = OpenVault.salvage(read, master());
        int lost = PersonKeys.lost(read, left.root());
        opened = left; // for the key of the audit log
        try {
            before.accept(lost);
            opened = new OpenVault(left.root(), left.wrapping(), left.people().rewritten());
        } finally {
            if (opened == left) {
                opened = null;
            }
        }
        return lost;
    }

    /** Whether the list of what was written into the store was on disk, and so must be there. */
    synchronized boolean listed() {
        return keys().people().manifest();
    }

    /** Remembers that the list is there from now on, or need not be. */
    synchronized void listed(boolean there) {
        mustHold.run();
        keys().people().manifest(there);
    }

    /** Does something while no key comes or goes. */
    synchronized void undisturbed(Runnable work) {
        work.run();
    }

    WrittenFiles written() {
        return written;
    }

    ErasureMarks marks() {
        return marks;
    }

    /** 32 bytes for one purpose; they stay the same when the master key is changed. */
    public byte[] deriveKey(String purpose) {
        return keys().root().derive(purpose);
    }

    /** Encrypts a file of the store's own, for one purpose. */
    public byte[] encrypt(String purpose, byte[] plain) {
        return Aes.seal(deriveKey(purpose), plain, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the bytes were not encrypted here for this purpose, or were changed. */
    public Optional<byte[]> decrypt(String purpose, byte[] encrypted) {
        return Aes.open(deriveKey(purpose), encrypted, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of something long, which is opened faster; see {@link AesParts}. */
    public byte[] encryptInParts(String purpose, byte[] plain) {
        return AesParts.seal(deriveKey(purpose), plain, purpose);
    }

    /** As {@link #decrypt}. */
    public Optional<byte[]> decryptParts(String purpose, byte[] encrypted) {
        return AesParts.open(deriveKey(purpose), encrypted, purpose);
    }

    @Override
    public NodeKey personKey(String namespace, String sourceId) {
        return nodeKey("person", namespace, sourceId);
    }

    @Override
    public NodeKey nodeKey(String family, String namespace, String sourceId) {
        return new NodeKey(Hashing.base32(Hashing.hmac(naming(), family, namespace, sourceId), 26));
    }

    private synchronized byte[] naming() {
        if (naming == null) {
            naming = deriveKey("node keys");
        }
        return naming;
    }

    @Override
    public Pseudonyms pseudonyms(String project) {
        return new KeyedPseudonyms(deriveKey("project " + project));
    }

    @Override
    public String token(String purpose, byte[] content) {
        byte[] code = Hashing.hmac(
                deriveKey("nonces of tokens"), purpose, HexFormat.of().formatHex(content));
        byte[] sealed = Aes.sealAlike(deriveKey("tokens"), code, content, purpose.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Optional<byte[]> readToken(String purpose, String token) {
        return decoded(token)
                .flatMap(text -> Aes.open(deriveKey("tokens"), text, purpose.getBytes(StandardCharsets.UTF_8)))
                .filter(content -> token(purpose, content).equals(token));
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized boolean holdsKeyOf(NodeKey person) {
        return keys().holdsKeyOf(person);
    }

    @Override
    public Sealed sealIdentity(NodeKey person, Identity identity) {
        return seal(person, "identity", Padding.identity(identity));
    }

    @Override
    public Optional<Identity> openIdentity(NodeKey person, Sealed sealed) {
        return open(person, "identity", sealed).map(Padding::identity);
    }

    @Override
    public Sealed sealContact(NodeKey person, String value) {
        return seal(contactSlot(person), "contact", Padding.text(value));
    }

    @Override
    public Optional<String> openContact(NodeKey person, Sealed sealed) {
        return open(contactSlot(person), "contact", sealed)
                // from before contact details had a key of their own
                .or(() -> open(person, "contact", sealed))
                .map(Padding::text);
    }

    @Override
    public synchronized void flush() {
        mustHold.run();
        keys().people().flush();
    }

    /** The name under which the key of a person's contact details is kept: they can go while the name stays. */
    private NodeKey contactSlot(NodeKey person) {
        return nodeKey("contacts of", "", person.value());
    }

    @Override
    public void destroyContacts(Collection<NodeKey> people) {
        remove(people.stream().map(this::contactSlot).toList());
    }

    @Override
    public void destroy(Collection<NodeKey> people) {
        remove(people);
    }

    @Override
    public void markErased(ErasureMark mark) {
        mustHold.run();
        marks.put(mark);
    }

    @Override
    public Map<NodeKey, ErasureMark> erased() {
        return marks.all();
    }

    private synchronized void remove(Collection<NodeKey> people) {
        mustHold.run();
        keys().people().remove(people);
    }

    private Sealed seal(NodeKey person, String what, byte[] content) {
        return new Sealed(Aes.seal(keyOf(person), content, OpenVault.context(person, what)));
    }

    private Optional<byte[]> open(NodeKey person, String what, Sealed sealed) {
        byte[] key = existingKeyOf(person);
        return key == null ? Optional.empty() : Aes.open(key, sealed.bytes(), OpenVault.context(person, what));
    }

    private synchronized byte[] keyOf(NodeKey person) {
        byte[] existing = existingKeyOf(person);
        return existing == null ? keys().makeKeyOf(person) : existing;
    }

    private synchronized byte @Nullable [] existingKeyOf(NodeKey person) {
        return keys().keyOf(person);
    }
}
