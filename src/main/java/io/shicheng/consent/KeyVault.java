package io.shicheng.consent;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Sealed;
import io.shicheng.store.StoreFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The vault on two files: {@code master.key} and {@code people.keys}. Opened when it is first asked. */
public final class KeyVault implements Vault {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BLOCK = 32;

    private final Path folder;
    private @Nullable Keys keys;

    /** @param folder the folder of the two files; made when it is first needed */
    public KeyVault(Path folder) {
        this.folder = folder;
    }

    private record Keys(MasterKey master, PersonKeys people, byte[] naming, byte[] wrapping) {}

    private synchronized Keys keys() {
        if (keys == null) {
            Path master = folder.resolve("master.key");
            Path people = folder.resolve("people.keys");
            if (Files.exists(people) && !Files.exists(master)) {
                throw new VaultException(
                        "The master key " + master + " is missing, and without it no name can be read. "
                                + "Put its backup in its place.",
                        null);
            }
            StoreFolder.create(folder);
            MasterKey key = MasterKey.readOrCreate(master);
            keys = new Keys(key, PersonKeys.open(people), key.derive("node keys"), key.derive("keys of people"));
        }
        return keys;
    }

    /** 32 bytes of the master key's for one purpose. */
    public byte[] deriveKey(String purpose) {
        return keys().master().derive(purpose);
    }

    @Override
    public NodeKey personKey(String namespace, String sourceId) {
        return nodeKey("person", namespace, sourceId);
    }

    @Override
    public NodeKey nodeKey(String family, String namespace, String sourceId) {
        return new NodeKey(base32(hmac(keys().naming(), family, namespace, sourceId), 26));
    }

    @Override
    public String pseudonym(String project, NodeKey person) {
        return "p-" + base32(hmac(deriveKey("project " + project), person.value()), 12);
    }

    @Override
    public Sealed sealIdentity(NodeKey person, Identity identity) {
        byte[] id = identity.sourceId().getBytes(StandardCharsets.UTF_8);
        String name = identity.name();
        byte[] bytes = name == null ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
        return seal(
                person,
                "identity",
                ByteBuffer.allocate(9 + id.length + bytes.length)
                        .putInt(id.length)
                        .put(id)
                        .put((byte) (name == null ? 0 : 1))
                        .putInt(bytes.length)
                        .put(bytes)
                        .array());
    }

    @Override
    public Optional<Identity> openIdentity(NodeKey person, Sealed sealed) {
        return open(person, "identity", sealed).map(plain -> {
            ByteBuffer buffer = ByteBuffer.wrap(plain);
            String id = text(buffer);
            return new Identity(id, buffer.get() == 0 ? null : text(buffer));
        });
    }

    @Override
    public Sealed sealContact(NodeKey person, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return seal(
                person,
                "contact",
                ByteBuffer.allocate(4 + bytes.length)
                        .putInt(bytes.length)
                        .put(bytes)
                        .array());
    }

    @Override
    public Optional<String> openContact(NodeKey person, Sealed sealed) {
        return open(person, "contact", sealed).map(plain -> text(ByteBuffer.wrap(plain)));
    }

    @Override
    public synchronized void flush() {
        keys().people().flush();
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Filled up to whole blocks, so that the length of a seal says little about the length of a name. */
    private Sealed seal(NodeKey person, String what, byte[] content) {
        byte[] padded = new byte[(content.length + BLOCK - 1) / BLOCK * BLOCK];
        System.arraycopy(content, 0, padded, 0, content.length);
        return new Sealed(Aes.seal(personKey(person), padded, context(person, what)));
    }

    private Optional<byte[]> open(NodeKey person, String what, Sealed sealed) {
        byte[] key = existingKey(person);
        return key == null ? Optional.empty() : Aes.open(key, sealed.bytes(), context(person, what));
    }

    private synchronized byte[] personKey(NodeKey person) {
        byte[] existing = existingKey(person);
        if (existing != null) {
            return existing;
        }
        byte[] key = Aes.randomKey();
        keys().people().add(person, Aes.seal(keys().wrapping(), key, context(person, "key")));
        return key;
    }

    private synchronized byte @Nullable [] existingKey(NodeKey person) {
        byte[] wrapped = keys().people().get(person);
        return wrapped == null
                ? null
                : Aes.open(keys().wrapping(), wrapped, context(person, "key"))
                        .orElseThrow(() -> new VaultException(
                                "The master key in " + folder + " is not the one that this store was made with. "
                                        + "Put its backup in its place.",
                                null));
    }

    private static byte[] context(NodeKey person, String what) {
        return (what + " of " + person.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /** The first so many digits of 5 bits, after RFC 4648 in small letters; 26 of them hold 128 bits and two more. */
    private static String base32(byte[] bytes, int digits) {
        StringBuilder text = new StringBuilder(digits);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < digits; ) {
            if (bits < 5) {
                buffer = (buffer << 8 | bytes[i++] & 0xff) & 0xffff;
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET.charAt(buffer >>> bits & 31));
        }
        return text.toString();
    }
}
