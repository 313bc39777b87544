package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.vault.master.Aes;
import io.shicheng.consent.vault.master.Secret;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an opened vault. The root secret, from which everything that must stay is derived, was made at random
 * with the store and is wrapped by the master key like the keys of people: a new master key changes neither it nor
 * them.
 *
 * @param wrapping the key by which the master key wraps
 */
@HoldsPeople
public record OpenVault(Secret root, byte[] wrapping, PersonKeys people) {
    private static final String WRAPPING = "keys of people";
    private static final byte[] ROOT = "root secret".getBytes(StandardCharsets.UTF_8);

    /** Makes the first keys of a store. */
    public static OpenVault create(Path file, Secret master) {
        Secret root = Secret.random();
        byte[] wrapping = master.derive(WRAPPING);
        return new OpenVault(
                root, wrapping, PersonKeys.write(file, root, wrappedRoot(root, wrapping), Map.of(), false));
    }

    /** Which of some master keys opens the file, if any does. */
    public static Optional<Secret> fitting(Path file, List<Secret> masters) {
        KeyFile people = KeyFile.read(file);
        return masters.stream().filter(master -> rootOf(people, master) != null).findFirst();
    }

    /** The root secret, read without changing anything; empty if none of the master keys opens it. */
    public static Optional<Secret> rootIn(Path file, List<Secret> masters) {
        KeyFile people = KeyFile.read(file);
        return masters.stream()
                .flatMap(master -> Optional.ofNullable(rootOf(people, master)).stream())
                .findFirst();
    }

    /** @throws VaultException if this is not the master key of the file, or the file is not as it was written */
    public static OpenVault open(Path file, Secret master) {
        return open(KeyFile.read(file), master, PersonKeys::open);
    }

    /** The same with what is sound of a file that is not as it was written; nothing is changed yet. */
    public static OpenVault salvage(KeyFile read, Secret master) {
        return open(read, master, PersonKeys::salvaged);
    }

    private static OpenVault open(KeyFile read, Secret master, Reading reading) {
        Secret root = rootOf(read, master);
        if (root == null) {
            throw new VaultException("people.otherMaster", null, read.file());
        }
        byte[] wrapping = master.derive(WRAPPING);
        byte[] wrapped = read.root() != null ? read.root() : wrappedRoot(root, wrapping);
        return new OpenVault(root, wrapping, reading.keys(read, root, wrapped));
    }

    private interface Reading {
        PersonKeys keys(KeyFile read, Secret root, byte[] wrappedRoot);
    }

    private static @Nullable Secret rootOf(KeyFile people, Secret master) {
        byte[] wrapping = master.derive(WRAPPING);
        byte[] root = people.root();
        if (root != null) {
            return Aes.open(wrapping, root, ROOT).map(Secret::of).orElse(null);
        }
        // without a root secret of its own the master key was the root, and opens every key of a person
        KeyRecords records = people.records();
        boolean fits = records != null
                && records.keys().entrySet().stream()
                        .limit(1)
                        .allMatch(first -> Aes.open(wrapping, first.getValue(), context(first.getKey()))
                                .isPresent());
        return fits ? master : null;
    }

    private static byte[] wrappedRoot(Secret root, byte[] wrapping) {
        return Aes.seal(wrapping, root.bytes(), ROOT);
    }

    /** Wraps everything by another master key; the file is the old one or the new one, whole. */
    public OpenVault rewrapped(Path file, Secret master) {
        byte[] next = master.derive(WRAPPING);
        Map<NodeKey, byte[]> wrapped = new HashMap<>();
        people.all()
                .forEach((person, key) -> wrapped.put(person, Aes.seal(next, unwrap(person, key), context(person))));
        return new OpenVault(
                root, next, PersonKeys.write(file, root, wrappedRoot(root, next), wrapped, people.manifest()));
    }

    public boolean holdsKeyOf(NodeKey person) {
        return people.get(person) != null;
    }

    public byte @Nullable [] keyOf(NodeKey person) {
        byte[] wrapped = people.get(person);
        return wrapped == null ? null : unwrap(person, wrapped);
    }

    private byte[] unwrap(NodeKey person, byte[] wrapped) {
        return Aes.open(wrapping, wrapped, context(person))
                .orElseThrow(() -> new VaultException("person.otherMaster", null));
    }

    public byte[] makeKeyOf(NodeKey person) {
        byte[] key = Aes.randomKey();
        people.add(person, Aes.seal(wrapping, key, context(person)));
        return key;
    }

    public static byte[] context(NodeKey person) {
        return context(person, "key");
    }

    public static byte[] context(NodeKey person, String what) {
        return (what + " of " + person.value()).getBytes(StandardCharsets.UTF_8);
    }

    static boolean exists(Path file) {
        return Files.exists(file);
    }
}
