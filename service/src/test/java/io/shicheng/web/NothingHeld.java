package io.shicheng.web;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.answer.DisclosedHoldings;
import io.shicheng.disclosure.count.Suppression;
import java.util.List;

/** An empty store, counted. */
final class NothingHeld implements HoldingsDisclosure {
    @Override
    public DisclosedHoldings holdings(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward || viewer instanceof Viewer.Admin)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "holdings.steward");
        }
        return new DisclosedHoldings(0, List.of(), List.of(), null, List.of(), null, null, null);
    }

    @Override
    public Smallest smallest() {
        return new Smallest(ClassRegister.K, Suppression.FEWEST);
    }
}
