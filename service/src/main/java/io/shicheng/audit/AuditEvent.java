package io.shicheng.audit;

import io.shicheng.graph.NodeKey;
import java.util.List;

/**
 * Something that is recorded. It has no place for a name or a contact detail.
 *
 * @param reason for what: a measure, a purpose, the id of a consent or the like; at most 300 characters
 * @param people whom it is about, living and shown by name
 * @param pseudonymous living people who are in it by a pseudonym
 * @param historical how many people of long ago are in it
 */
public record AuditEvent(
        Actor actor,
        AuditAction action,
        String reason,
        List<NodeKey> people,
        List<NodeKey> pseudonymous,
        int historical) {
    private static final int REASON_MAX = 300;

    public AuditEvent {
        if (reason.length() > REASON_MAX) {
            throw new IllegalArgumentException(
                    "The reason is " + reason.length() + " characters long, and may be " + REASON_MAX + ".");
        }
        people = List.copyOf(people);
        pseudonymous = List.copyOf(pseudonymous);
    }

    /** About some people. */
    public static AuditEvent of(Actor actor, AuditAction action, String reason, List<NodeKey> people) {
        return new AuditEvent(actor, action, reason, people, List.of(), 0);
    }
}
