package io.shicheng.disclosure;

import io.shicheng.disclosure.subject.DisclosedErasure;
import java.time.LocalDate;

/** The gate for what is erased because its time is over. Asked by stewards. */
public interface ErasureDisclosure {
    /** How long before the end stewards are told of it. */
    int SOON_DAYS = 90;

    /**
     * What would be erased today, with everybody of whom something goes.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    DisclosedErasure forecast(Viewer viewer);

    /**
     * What would be erased within {@value #SOON_DAYS} days, by numbers only, so that nobody is read by name.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    DisclosedErasure soon(Viewer viewer);

    /**
     * Says what day it is, where the clock is in doubt.
     *
     * @throws DisclosureException if the viewer is neither steward nor admin
     * @throws io.shicheng.consent.ConsentException if the clock says another
     */
    void confirmDate(Viewer viewer, LocalDate today);

    /**
     * Erases it. Says how much, and no more whom.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    DisclosedErasure run(Viewer viewer);
}
