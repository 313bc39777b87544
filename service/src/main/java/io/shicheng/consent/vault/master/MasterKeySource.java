package io.shicheng.consent.vault.master;

import java.util.List;

/**
 * Where the master key is kept, outside the database. While it is changed there are two, so that the one by which the
 * keys of people are wrapped is always among them.
 */
public interface MasterKeySource {
    /** Removes what a kill may have left of an unfinished write; only while no other process has the store. */
    default void clean() {}

    /** The keys that are there, the present one first; none before the first start. Changes nothing. */
    List<Secret> read();

    /** Makes the first key, and returns when it is safe. */
    Secret create();

    /** Makes a key to come after the present one, and returns when it is safe beside that. */
    Secret prepareNext();

    /** Keeps this key, one of those that were read or prepared, and no other. */
    void settle(Secret key);

    /** The place, in words for messages. */
    String place();
}
