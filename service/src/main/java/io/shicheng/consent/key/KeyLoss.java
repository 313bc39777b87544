package io.shicheng.consent.key;

import io.shicheng.audit.Actor;
import java.util.List;

/** Goes on without keys of people, and files under them, that are lost for good. */
public interface KeyLoss {
    /**
     * Takes what is sound of a file of keys that is not as it was written for all there is. Names and contact details
     * under the others can never be read again. Files of the store that are missing or damaged are taken for such as
     * never were.
     *
     * @param by for the audit log, which is told first
     * @return what was lost; of keys how many, as far as it can be told
     * @throws VaultException if not even the file's head can be read, or nothing can be written
     */
    Lost accept(Actor by);

    /** @param files by their place in the store */
    record Lost(int keys, List<String> files) {}
}
