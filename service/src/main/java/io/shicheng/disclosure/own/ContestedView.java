package io.shicheng.disclosure.own;

import io.shicheng.consent.own.HeldRecord.HeldTie;
import io.shicheng.consent.own.HeldRecords.Contested;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.sight.DisclosedPeople;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.disclosure.subject.DisclosedContestation;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TiedThing;
import io.shicheng.graph.personal.Contestation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contested tie, as a steward may see it. */
final class ContestedView {
    private ContestedView() {}

    static DisclosedContestation of(Contested contested, Sight sight, DisclosedPeople shown) {
        Contestation word = contested.contestation();
        HeldTie tie = contested.tie();
        boolean toPerson = tie != null && !word.kind().twoMode();
        return new DisclosedContestation(
                word.id().toString(),
                word.kind().code(),
                word.reason().code(),
                word.on(),
                label(word.person(), sight, shown),
                tie != null && toPerson ? label(tie.other(word.person()), sight, shown) : null,
                tie == null || toPerson ? null : thing(tie, sight),
                tie == null ? null : tie.tie().facts().source(),
                tie == null ? null : DateRange.textOf(tie.tie().facts().since()),
                tie == null ? null : DateRange.textOf(tie.tie().facts().until()));
    }

    private static @Nullable String thing(HeldTie tie, Sight sight) {
        TiedThing thing = tie.thing();
        if (thing == null || !sight.calls(thing)) {
            return null;
        }
        return thing.name() != null ? thing.name() : thing.id().text();
    }

    private static Label label(NodeKey person, Sight sight, DisclosedPeople shown) {
        Optional<Label.Named> named = sight.byName(person);
        if (named.isPresent()) {
            shown.named(person);
            return named.get();
        }
        return sight.seesPseudonyms()
                ? new Label.Pseudonymous(sight.pseudonym(person, "contested"))
                : new Label.Folded(1);
    }
}
