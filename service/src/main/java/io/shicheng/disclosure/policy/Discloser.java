package io.shicheng.disclosure.policy;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;

/**
 * Has one kind of question answered, and makes of what comes of it what the viewer may see. There is exactly one for
 * each kind of question, which a test holds.
 *
 * @param <Q> what is asked
 * @param <R> what is shown, and nothing that is not
 */
public interface Discloser<Q, R> {
    /** @throws DisclosureException if the question is not this viewer's to ask, or cannot be answered */
    R disclose(Viewer viewer, Q question, RunControl control);
}
