package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.Work;
import io.shicheng.snapshot.NetworkRecords.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Organisations and works that are shown by name. A self-organised group without a ground is none of them: that there is
 * one more would tell that somebody who is not shown began to gather it.
 */
public final class ShownThings {
    private ShownThings() {}

    /** Organisations, then works, in the order of the listing. */
    public static List<NodeOrigin.Thing> of(Listing listing, PersonPolicy policy) {
        List<NodeOrigin.Thing> things = new ArrayList<>();
        for (Organisation found : listing.organisations()) {
            ShownId id = ShownId.of(found.kind(), found.namespace(), found.sourceId());
            if (policy.calls(id, found.source() != null, listing.conveners().getOrDefault(found.key(), Set.of()))) {
                things.add(new NodeOrigin.Thing(
                        found.key(), new Label.Named(id, found.name(), null), found.kind(), found.cluster()));
            }
        }
        for (Work found : listing.works()) {
            ShownId id = ShownId.of(NodeKind.WORK, found.namespace(), found.sourceId());
            things.add(new NodeOrigin.Thing(
                    found.key(), new Label.Named(id, found.title(), null), NodeKind.WORK, found.cluster()));
        }
        return things;
    }
}
