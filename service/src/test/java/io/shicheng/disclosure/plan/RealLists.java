package io.shicheng.disclosure.plan;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.disclosure.ContactLists;
import java.time.Clock;

/** Makes contact lists that are kept as the service has them, for tests elsewhere. */
public final class RealLists {
    private RealLists() {}

    public static ContactLists of(PlanDiscloser plans, SealedFiles files, AuditLog audit, Clock clock) {
        return new KeptContactLists(plans, new ListShelf(files, clock), audit, clock);
    }
}
