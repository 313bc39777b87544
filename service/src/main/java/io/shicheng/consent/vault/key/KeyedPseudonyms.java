package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.graph.NodeKey;

/** Pseudonyms under one key: 12 digits of 5 bits. */
public final class KeyedPseudonyms implements Pseudonyms {
    private static final int DIGITS = 12;

    private final byte[] key;

    public KeyedPseudonyms(byte[] key) {
        this.key = key;
    }

    @Override
    public String of(NodeKey person) {
        return "p-" + Hashing.base32(Hashing.hmac(key, person.value()), DIGITS);
    }

    @Override
    public Pseudonyms within(String part) {
        return new KeyedPseudonyms(Hashing.hmac(key, "export", part));
    }
}
