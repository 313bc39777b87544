package io.shicheng.disclosure;

import io.shicheng.disclosure.subject.DisclosedConsents;
import io.shicheng.disclosure.subject.DisclosedPending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a steward what one person agreed to. */
public interface ConsentRecords {
    /**
     * All that is recorded, the latest first. That a name was read is recorded too.
     *
     * @param namespace empty unless the mapping of the import named one
     * @throws DisclosureException if the viewer is no steward
     * @throws io.shicheng.consent.ConsentException if the store does not know the person
     */
    DisclosedConsents of(Viewer viewer, String namespace, String sourceId);

    /**
     * What waits for a second steward, the earliest first. That a name was read is recorded too.
     *
     * @param entry the id of one entry, or null for all
     * @param from how many consents of each entry are left out; as many as are shown at a time follow
     * @throws DisclosureException if the viewer is no steward
     */
    List<DisclosedPending> pending(Viewer viewer, @Nullable String entry, int from);
}
