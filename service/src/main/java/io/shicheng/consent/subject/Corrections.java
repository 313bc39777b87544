package io.shicheng.consent.subject;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.graph.NodeKey;
import java.util.Map;

/**
 * What people put right themselves. Each change is recorded in the audit log, is one transaction of the store, and
 * holds from the next read on; a file that says otherwise does not change it back.
 *
 * <p>All methods throw {@link io.shicheng.store.failure.StoreException} if the store or the audit log cannot be
 * reached.
 */
public interface Corrections {
    /**
     * Changes fields of the person.
     *
     * @param values by field: name, discipline, cluster, phone, email, wechat, address; empty to take it away
     * @throws ConsentException if the person or a field is not known, or there is no ground to hold a value
     * @throws io.shicheng.schema.form.FormException if a value cannot stand in its field
     */
    void correct(NodeKey person, Map<String, String> values, Actor by);

    /**
     * Records that a published tie is wrong.
     *
     * @param tie its id, as {@link HeldRecord.HeldTie} has it
     * @param reason a word of {@code graph.Contestation.Reason}
     * @return the id of the contestation
     * @throws ConsentException if the person has no such tie, it was stated and not published, is contested already, or
     *     there is no such reason
     */
    String contest(NodeKey person, String tie, String reason, Actor by);

    /**
     * Settles a contestation.
     *
     * @param outcome a word of {@code graph.Contestation.Outcome}
     * @throws ConsentException if there is none of that id that is open, or no such outcome
     */
    void settle(String contestation, String outcome, Actor by);
}
