package io.shicheng.audit;

/** Gives the key of the chain, which lies in the vault and stays the same when the master key is changed. */
@FunctionalInterface
public interface AuditKey {
    /** 32 bytes. */
    byte[] bytes();
}
