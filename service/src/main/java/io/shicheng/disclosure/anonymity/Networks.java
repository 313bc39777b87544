package io.shicheng.disclosure.anonymity;

import io.shicheng.snapshot.Population;

/**
 * The two networks that answers to a viewer are computed from.
 *
 * @param open the people whom the viewer may see by name in a ranking, and the ties among them: what is told exactly is
 *     of it. Somebody who looks at their own page is in both, whatever is held of them
 * @param whole these and everybody in a cohort of which nobody left: what is told in bands, classes and tens is of it
 * @param cohorts of the people who are not shown to everybody
 */
public record Networks(Population open, Population whole, Cohorts cohorts) {
    /** Whether nobody is in the whole network who is not in the open one. */
    public boolean allOpen() {
        return open.equals(whole);
    }
}
