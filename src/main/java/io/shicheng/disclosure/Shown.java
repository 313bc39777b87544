package io.shicheng.disclosure;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.graph.NodeKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whom one answer of the gate shows, for the audit log. */
final class Shown {
    private static final int REASON_MAX = 300;

    private final Sight sight;
    private final Set<NodeKey> living = new TreeSet<>();
    private final Set<NodeKey> pseudonymous = new TreeSet<>();
    private final Set<NodeKey> historical = new TreeSet<>();

    Shown(Sight sight) {
        this.sight = sight;
    }

    void named(NodeKey person) {
        (sight.historical(person) ? historical : living).add(person);
    }

    void pseudonymous(NodeKey person) {
        pseudonymous.add(person);
    }

    /** Whether anybody living is shown by name. */
    boolean namesTheLiving() {
        return !living.isEmpty();
    }

    AuditEvent event(Viewer viewer, AuditAction action, String reason) {
        return new AuditEvent(
                actor(viewer),
                action,
                reason.substring(0, Math.min(REASON_MAX, reason.length())),
                List.copyOf(living),
                List.copyOf(pseudonymous),
                historical.size());
    }

    private static Actor actor(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Researcher(String project) -> Actor.in(viewer.role(), project);
            case Viewer.Staff(String receiver) -> Actor.in(viewer.role(), receiver);
            case Viewer.Anonymous() -> Actor.in(viewer.role(), null);
            case Viewer.Steward() -> Actor.in(viewer.role(), null);
        };
    }
}
