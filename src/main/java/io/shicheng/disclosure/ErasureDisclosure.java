package io.shicheng.disclosure;

/** The gate for what is erased because its time is over. Asked by stewards. */
public interface ErasureDisclosure {
    /**
     * What would be erased today, with everybody of whom something goes.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    DisclosedErasure forecast(Viewer viewer);

    /**
     * Erases it. Says how much, and no more whom.
     *
     * @throws DisclosureException if the viewer is no steward
     */
    DisclosedErasure run(Viewer viewer);
}
