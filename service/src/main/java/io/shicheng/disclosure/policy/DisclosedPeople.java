package io.shicheng.disclosure.policy;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.NodeKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whom one answer of the gate shows, for the audit log. */
public final class DisclosedPeople {
    private static final int REASON_MAX = 300;

    private final PersonPolicy policy;
    private final Set<NodeKey> living = new TreeSet<>();
    private final Set<NodeKey> pseudonymous = new TreeSet<>();
    private final Set<NodeKey> historical = new TreeSet<>();

    DisclosedPeople(PersonPolicy policy) {
        this.policy = policy;
    }

    void named(NodeKey person) {
        (policy.historical(person) ? historical : living).add(person);
    }

    public void pseudonymous(NodeKey person) {
        pseudonymous.add(person);
    }

    /** Who living is shown by name. */
    public Set<NodeKey> living() {
        return Set.copyOf(living);
    }

    /** Whether anybody living is shown by name. */
    public boolean namesTheLiving() {
        return !living.isEmpty();
    }

    public AuditEvent event(Viewer viewer, AuditAction action, String reason) {
        return new AuditEvent(
                viewer.actor(),
                action,
                reason.substring(0, Math.min(REASON_MAX, reason.length())),
                List.copyOf(living),
                List.copyOf(pseudonymous),
                historical.size());
    }
}
