package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import java.util.Arrays;

/** Bytes that only the vault can read: an encrypted name or contact detail. */
@HoldsPeople
public record Sealed(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
