package io.shicheng.consent;

import io.shicheng.audit.Actor;

/** Goes on without keys of people that are lost for good. */
public interface KeyLoss {
    /**
     * Takes what is sound of a file of keys that is not as it was written for all there is. Names and contact details under
     * the others can never be read again.
     *
     * @param by for the audit log, which is told first
     * @return how many keys were lost, as far as it can be told
     * @throws VaultException if not even the file's head can be read, or nothing can be written
     */
    int accept(Actor by);
}
