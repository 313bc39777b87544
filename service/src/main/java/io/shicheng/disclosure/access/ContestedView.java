package io.shicheng.disclosure.access;

import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.consent.subject.HeldRecords.Contested;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.personal.Contestation;
import org.jspecify.annotations.Nullable;

/** A contested tie, as a steward may see it. */
final class ContestedView {
    private static final String LIST = "contested";

    private ContestedView() {}

    static DisclosedContestation of(
            Contested contested, PersonPolicy policy, PersonLabels labels, ProjectPseudonyms pseudonyms) {
        Contestation word = contested.contestation();
        HeldTie tie = contested.tie();
        boolean toPerson = tie != null && !word.kind().twoMode();
        return new DisclosedContestation(
                word.id().toString(),
                word.kind().code(),
                word.reason().code(),
                word.on(),
                pseudonyms.inList(word.person(), LIST, labels),
                tie != null && toPerson ? pseudonyms.inList(tie.other(word.person()), LIST, labels) : null,
                tie == null || toPerson ? null : thing(tie, policy),
                tie == null ? null : tie.tie().facts().source(),
                tie == null ? null : DateRange.textOf(tie.tie().facts().since()),
                tie == null ? null : DateRange.textOf(tie.tie().facts().until()));
    }

    private static @Nullable String thing(HeldTie tie, PersonPolicy policy) {
        Affiliation thing = tie.thing();
        if (thing == null || !policy.calls(thing)) {
            return null;
        }
        return thing.name() != null ? thing.name() : thing.id().text();
    }
}
