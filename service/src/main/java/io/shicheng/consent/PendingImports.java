package io.shicheng.consent;

import io.shicheng.graph.HoldsPeople;
import java.time.LocalDate;

/**
 * How an import hands over the consents that wait for a second steward. Store and entry are one act: what is prepared
 * counts if the import is in the store's history, and for nothing if it is not, whenever the process ends.
 */
@HoldsPeople
public interface PendingImports extends PendingConsentRegister {
    /** Writes an entry of an import that is about to be committed; it is on disk when this returns. */
    void prepare(PendingEntry entry);

    /** The import is committed. Where other entries hold the same consents, this one takes their place. */
    void complete(PendingEntry entry);

    /** The import failed, as far as is known: if it is in the history all the same, its entry stays. */
    void abandon(PendingEntry entry);

    /** The last day on which what is entered today can be confirmed. */
    LocalDate lastDay();
}
