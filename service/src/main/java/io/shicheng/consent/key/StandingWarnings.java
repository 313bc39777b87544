package io.shicheng.consent.key;

import io.shicheng.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Tells the operator of files that are lost, and that the audit log was cut, by what is on disk: a restart forgets
 * none of it. What is over stands until somebody took note of it.
 */
public interface StandingWarnings {
    /** Looks, and tells. Never throws for what is wrong with the store: that is what it tells. */
    void look();

    /**
     * Takes note of a warning of something that is over.
     *
     * @param by for the audit log, which is told first
     * @return false if there is none such, or it is not over
     */
    boolean acknowledge(String code, @Nullable String place, Actor by);
}
