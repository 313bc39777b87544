package io.shicheng.consent;

import io.shicheng.graph.HoldsPeople;

/** Gives the grounds of the store as it is now. */
@HoldsPeople
public interface GroundsRegister {
    /** Read again when the store has changed; else from memory or the encrypted cache, without the database. */
    Grounds current();

    /**
     * Of what they are: equal to what it was at another time only if nothing changed in between, neither in the store
     * nor by the day. Of a register that cannot tell, never equal.
     */
    default Object state() {
        return new Object();
    }
}
