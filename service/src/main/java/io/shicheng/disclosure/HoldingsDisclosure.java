package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedHoldings;

/** The gate for how much is held, in numbers from which nobody can be told. */
public interface HoldingsDisclosure {
    /**
     * How much is held, and how much of it is past its time.
     *
     * @throws DisclosureException if the viewer is neither steward nor admin
     */
    DisclosedHoldings holdings(Viewer viewer);

    /** The sizes under which nothing is shown; the same for everybody. */
    Smallest smallest();

    /**
     * @param alike the fewest people who look alike, where somebody could be recognised
     * @param counted the fewest people in a number
     */
    record Smallest(int alike, int counted) {}
}
