package io.shicheng.consent.vault.key;

import io.shicheng.consent.vault.master.Secret;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over all records of a file of keys, which goes on from where it is when records are added. */
final class RecordCode {
    private final Mac mac;

    private RecordCode(Mac mac) {
        this.mac = mac;
    }

    /** Over no record. */
    static RecordCode of(Secret root, byte[] making) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root.derive("records of the keys of people"), "HmacSHA256"));
            mac.update(making);
            return new RecordCode(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    /** The code with these too; this one stays as it is. */
    RecordCode with(byte[] bytes, int start, int end) {
        Mac next = copy();
        next.update(bytes, start, end - start);
        return new RecordCode(next);
    }

    byte[] bytes() {
        return copy().doFinal();
    }

    private Mac copy() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be copied.", e);
        }
    }
}
