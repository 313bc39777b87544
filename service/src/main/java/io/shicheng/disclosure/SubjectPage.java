package io.shicheng.disclosure;

import io.shicheng.disclosure.subject.DisclosedChoices;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.disclosure.subject.DisclosedUse;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Locale;

/**
 * What a person sees of themselves, and a steward of what people contest. What is shown is recorded in the audit log.
 */
public interface SubjectPage {
    /**
     * All that is held of the person. Others in it are shown as everybody may see them.
     *
     * @param use for what, such as {@code page} or {@code copy json}; for the audit log
     * @throws DisclosureException if nothing is held of them any more
     */
    DisclosedSubject show(Viewer.Subject viewer, String use);

    /**
     * Where the person stands by a measure, and what makes it so: exactly among those who are shown to everybody, and
     * within bounds among all others.
     *
     * @throws DisclosureException if there is no such measure
     */
    DisclosedPlace place(Viewer.Subject viewer, String measure, RunControl control);

    /** Each entry of the audit log that holds the person, the latest first. */
    List<DisclosedUse> uses(Viewer.Subject viewer);

    /** What can be chosen where the person corrects, contests or agrees. */
    DisclosedChoices choices(Viewer.Subject viewer, Locale language);

    /**
     * Ties that people contest and nobody has settled, the oldest first.
     *
     * @throws DisclosureException unless the viewer is a steward
     */
    List<DisclosedContestation> contested(Viewer viewer);
}
