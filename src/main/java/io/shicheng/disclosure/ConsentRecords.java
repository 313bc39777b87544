package io.shicheng.disclosure;

import java.util.List;

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
     * All that waits for a second steward, the earliest first. That a name was read is recorded too.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    List<DisclosedPending> pending(Viewer viewer);
}
