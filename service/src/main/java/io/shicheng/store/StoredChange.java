package io.shicheng.store;

import io.shicheng.graph.HoldsPeople;

/**
 * Told to all who keep something of the store, once a change of people's own is stored.
 *
 * @param before of the store that was changed
 * @param after of the store that the change made, which another change may have followed since
 */
@HoldsPeople
public record StoredChange(Revisions before, PersonalChange change, Revisions after) {}
