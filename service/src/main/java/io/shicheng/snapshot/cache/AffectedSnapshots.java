package io.shicheng.snapshot.cache;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.CountedTies;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords.StatedTie;
import java.util.function.Predicate;

/**
 * Which snapshots a change of people's own may make others of: those that hold somebody who is told otherwise or gone,
 * or a tie that goes. In doubt, one is touched.
 */
@HoldsPeople
final class AffectedSnapshots implements Predicate<SnapshotSpec> {
    private final PersonalChange change;

    AffectedSnapshots(PersonalChange change) {
        this.change = change;
    }

    @Override
    public boolean test(SnapshotSpec spec) {
        if (change.identifies() || change.correctsRecords()) {
            return true; // ties have other ends or dates than before
        }
        Population population = spec.population();
        boolean people = change.changesPeople()
                && (change.people().stream().map(Person::key).anyMatch(person -> isIn(population, person))
                        || change.erased().stream().anyMatch(person -> isIn(population, person)));
        return people
                || change.withoutTies().stream().anyMatch(tie -> holds(spec, tie))
                || change.contestations().stream()
                        .filter(Contestation::removedTheTie)
                        .anyMatch(settled -> holds(spec, settled));
    }

    private static boolean isIn(Population population, NodeKey person) {
        return population.partOf(person) != Part.ABSENT;
    }

    private static boolean holds(SnapshotSpec spec, StatedTie tie) {
        return looksAt(spec, tie.kind())
                && new CountedTies(spec.population()).counts(tie.kind(), tie.from(), tie.to(), Basis.STATED);
    }

    /** By both of its ends alike: what has to be made anew must not tell at which one it was contested. */
    private boolean holds(SnapshotSpec spec, Contestation settled) {
        return looksAt(spec, settled.kind())
                && change.tieOf(settled)
                        .map(new CountedTies(spec.population())::test)
                        .orElse(true);
    }

    /** In a year, the dates of all ties bound the lives of people. */
    private static boolean looksAt(SnapshotSpec spec, TieKind kind) {
        return spec.ties().contains(kind) || spec.at() != null;
    }
}
