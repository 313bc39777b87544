package io.shicheng.consent.subject;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Contestation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what is held. Not recorded in the audit log here: the caller that shows it does that. */
@HoldsPeople
public interface HeldRecords {
    /** Empty if the store does not know the person. */
    Optional<HeldRecord> of(NodeKey person);

    /**
     * Contested ties that nobody has settled yet, the oldest first, each with the tie as the person who contests it has
     * it.
     */
    List<Contested> open();

    /** @param tie null if it is gone */
    @HoldsPeople
    record Contested(Contestation contestation, HeldRecord.@Nullable HeldTie tie) {}
}
