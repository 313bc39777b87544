package io.shicheng.consent.retention;

import io.shicheng.graph.NodeKey;
import java.util.function.Predicate;

/** Counts what is held, for the steward who has to account for it. */
public interface HoldingsRegister {
    /**
     * Counts it.
     *
     * @param counted of which living people anything is counted
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    Holdings count(Predicate<NodeKey> counted);
}
