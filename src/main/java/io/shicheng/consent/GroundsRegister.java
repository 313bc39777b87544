package io.shicheng.consent;

/** Gives the grounds of the store as it is now. */
public interface GroundsRegister {
    /** Read again when the store has changed; else from memory or the encrypted cache, without the database. */
    Grounds current();
}
