package io.shicheng.disclosure.gate;

import io.shicheng.consent.retention.Holdings;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.retention.Retention;
import io.shicheng.disclosure.DisclosedHoldings;
import io.shicheng.disclosure.DisclosedHoldings.Count;
import io.shicheng.disclosure.DisclosedHoldings.Use;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.count.Suppression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows whoever has to account for it how much is held. No whole is shown beside its parts, from which one could be taken. */
@Component
class HoldingsGate implements HoldingsDisclosure {
    private final HoldingsRegister register;
    private final Retention retention;

    HoldingsGate(HoldingsRegister register, Retention retention) {
        this.register = register;
        this.retention = retention;
    }

    @Override
    public Smallest smallest() {
        return new Smallest(ClassRegister.K, Suppression.FEWEST);
    }

    @Override
    public DisclosedHoldings holdings(Viewer viewer) {
        if (!(viewer instanceof Viewer.Steward || viewer instanceof Viewer.Admin)) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "holdings.steward");
        }
        Holdings held = register.count();
        List<Use> consents = new ArrayList<>();
        held.consents()
                .forEach((use, people) ->
                        consents.add(new Use(use.scope().code(), use.purpose(), use.receiver(), enough(people))));
        return new DisclosedHoldings(
                held.revision(),
                counts(held),
                consents,
                held.firstEnd(),
                held.lastEnd(),
                retention.lastRun().orElse(null),
                enough(retention.forecast().records()));
    }

    private static List<Count> counts(Holdings held) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("historical", held.historicalPeople()));
        counts.add(new Count("living", enough(held.livingPeople())));
        counts.add(new Count("names", enough(held.names())));
        held.contacts()
                .forEach((channel, people) -> counts.add(new Count("contacts." + channel.code(), enough(people))));
        counts.add(new Count("objections", enough(held.objections())));
        held.ties().forEach((kind, ties) -> counts.add(new Count("ties." + kind.code(), enough(ties))));
        counts.add(new Count("organisations", held.organisations()));
        counts.add(new Count("works", held.works()));
        counts.add(new Count("clusters", held.clusters()));
        return counts;
    }

    /** Tens, so that two counts a day apart do not tell who came; none at all tells nothing of anybody. */
    private static @Nullable Long enough(long number) {
        long tens = Suppression.rounded(number);
        return number > 0 && tens == 0 ? null : (Long) tens;
    }
}
