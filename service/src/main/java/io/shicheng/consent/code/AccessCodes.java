package io.shicheng.consent.code;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codes that a steward gives to people, on paper or by word of mouth. Each opens a person's own page once, within
 * fourteen days; only a keyed hash of it is kept.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreException} if the codes or the audit log cannot be
 * written: nothing is given or used then.
 */
public interface AccessCodes {
    /**
     * Makes a code. Another that the person has not used yet holds no more.
     *
     * @throws ConsentException if the person is not known
     */
    IssuedCode issue(NodeKey person, Actor by);

    /**
     * Uses a code up.
     *
     * @param typed in any case, with any spaces and hyphens
     * @return empty whether the code never was, was used, was replaced or has expired
     * @throws ConsentException if no code is written like that: a slip of the pen, which says nothing of any code
     */
    Optional<UsedCode> use(String typed);

    /**
     * A code as it is handed over; it cannot be had a second time.
     *
     * @param id by which the audit log calls it
     * @param code in groups of four
     * @param lastDay on which it can be used
     */
    record IssuedCode(String id, String code, LocalDate lastDay) {
        /** Never the code. */
        @Override
        public String toString() {
            return "IssuedCode[" + id + "]";
        }
    }

    /**
     * Whose code it was.
     *
     * @param given by whom and when, such as {@code steward 5f0c at 2026-06-01T10:00:00Z}: that is who can have used
     *     it, too
     * @param giver the account that gave it; null if it was none, as with a command, or if it is not known
     */
    record UsedCode(
            String id,
            NodeKey person,
            String given,
            @Nullable String giver) {
        /** What is recorded with each act behind it. */
        public String origin() {
            return "code " + id + " given by " + given;
        }
    }
}
