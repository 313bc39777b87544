package io.shicheng.consent.vault.key;

import io.shicheng.consent.vault.master.Secret;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over all records of one file of keys and over what names it. */
final class RecordCode {
    private final SecretKeySpec key;

    RecordCode(Secret root) {
        this.key = new SecretKeySpec(root.derive("records of the keys of people"), "HmacSHA256");
    }

    /** @param name of the part; the making of a file that holds its records itself */
    byte[] of(byte[] name, KeyRecords records) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name);
            return mac.doFinal(records.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }
}
