package io.shicheng.consent;

import io.shicheng.graph.HoldsPeople;
import java.util.List;

/** The consents that wait for a second steward, for the gate, which says who may see what of them. */
@HoldsPeople
public interface PendingConsentRegister {
    /** Consents that nobody confirmed yet, and still can; the earliest first. */
    List<PendingConsent> pending();
}
