package io.shicheng.consent.key;

import java.util.List;

/** Which files of the store's own are not as they were written. */
public interface LostFiles {
    /**
     * As of now, in the order of their places; none where the store has no keys yet.
     *
     * @throws VaultException if the keys themselves cannot be used, by which it is told
     */
    List<LostFile> now();
}
