package io.shicheng.consent;

import io.shicheng.consent.key.VaultException;
import io.shicheng.graph.HoldsPeople;
import java.util.List;

/** The consents that wait for a second steward, for the gate, which says who may see what of them. */
@HoldsPeople
public interface PendingConsentRegister {
    /**
     * Entries that can be confirmed today, the earliest first.
     *
     * @throws VaultException if one was written and is missing or damaged
     */
    List<PendingEntry> pending();
}
