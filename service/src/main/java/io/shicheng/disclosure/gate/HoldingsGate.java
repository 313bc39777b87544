package io.shicheng.disclosure.gate;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.retention.Holdings;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedHoldings;
import io.shicheng.disclosure.answer.DisclosedHoldings.Agreed;
import io.shicheng.disclosure.answer.DisclosedHoldings.Consented;
import io.shicheng.disclosure.answer.DisclosedHoldings.Count;
import io.shicheng.disclosure.answer.DisclosedHoldings.Use;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the steward who has to account for it how much is held: of the network that everybody's counts are of, for each
 * who asks, for a number of all who are held would be one less on the day on which somebody leaves.
 */
@Component
class HoldingsGate implements HoldingsDisclosure {
    private final HoldingsRegister held;
    private final Retention retention;
    private final ConsentText.Offers offers;
    private final GroundsRegister register;
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final NetworkRegister networks;
    private final ClassRegister classes;

    HoldingsGate(
            HoldingsRegister held,
            Retention retention,
            ConsentText.Offers offers,
            GroundsRegister register,
            Snapshots snapshots,
            NetworkRecords records,
            NetworkRegister networks,
            ClassRegister classes) {
        this.held = held;
        this.retention = retention;
        this.offers = offers;
        this.register = register;
        this.snapshots = snapshots;
        this.records = records;
        this.networks = networks;
        this.classes = classes;
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
        PersonPolicy policy = new PersonPolicy(new Viewer.Anonymous(), register.current());
        Networks of = networks.current(policy, RunControl.NONE);
        Snapshot everybody = Namespaces.everybody(snapshots, of.whole(), RunControl.NONE);
        Holdings counted = held.count(person -> of.whole().partOf(person) != Part.ABSENT);
        List<Agreed> agreed = new ArrayList<>();
        long others = 0;
        for (var people : counted.agreed().entrySet()) {
            if (people.getValue() < Suppression.FEWEST) {
                others += people.getValue();
            } else {
                List<Consented> to = people.getKey().stream()
                        .map(use -> new Consented(use.scope().code(), use.purpose(), use.receiver()))
                        .toList();
                agreed.add(new Agreed(to, Suppression.rounded((long) people.getValue())));
            }
        }
        agreed.sort(Comparator.comparing(each -> each.to().toString()));
        return new DisclosedHoldings(
                everybody.revision(),
                counts(counted, living(everybody, of, policy), of),
                agreed,
                enough(others),
                offers.all().stream()
                        .map(offer -> new Use(offer.purpose(), offer.receiver()))
                        .toList(),
                counted.firstEnd(),
                counted.lastEnd(),
                retention.lastRun().orElse(null));
    }

    /** As clusters and snapshots count them: those by name one by one, the others by their classes. */
    private long living(Snapshot everybody, Networks of, PersonPolicy policy) {
        long named = 0;
        for (int v = 0; v < everybody.vertexCount(); v++) {
            NodeKey person = everybody.key(v);
            named += policy.named(person) && !policy.historical(person) ? 1 : 0;
        }
        Headcount unnamed = Headcount.of(everybody, classes.current(policy, of, everybody, RunControl.NONE));
        return named + unnamed.all();
    }

    private List<Count> counts(Holdings counted, long living, Networks of) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("historical", counted.historicalPeople()));
        counts.add(new Count("living", enough(living)));
        records.tieCounts(of.whole())
                .forEach((kind, ties) -> counts.add(new Count("ties." + kind.code(), enough(ties))));
        counts.add(new Count("organisations", counted.organisations()));
        counts.add(new Count("works", counted.works()));
        counts.add(new Count("clusters", counted.clusters()));
        return counts;
    }

    /** Tens; that there is nothing at all is not told from too few, or it would tell who was the last. */
    private static @Nullable Long enough(long number) {
        long tens = Suppression.rounded(number);
        return tens == 0 ? null : (Long) tens;
    }
}
