package io.shicheng.audit;

import java.util.Optional;

/** Gives the key of the chain from where it lies, without opening the store, which another process may have open. */
@FunctionalInterface
public interface OfflineAuditKey {
    /** 32 bytes; empty where no key was made yet. */
    Optional<byte[]> bytes();
}
