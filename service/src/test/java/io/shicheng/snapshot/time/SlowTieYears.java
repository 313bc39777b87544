package io.shicheng.snapshot.time;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.time.TieYears.Standing;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rule by its definition: tries years of birth, of death and of ties one by one. */
final class SlowTieYears {
    private static final int SPAN = 100;
    /** So long before or after all dates that only what is bounded by nothing is possible. */
    private static final int FAR = 1_000;

    private final Collection<Person> people;
    private final Collection<Tie> ties;

    SlowTieYears(Collection<Person> people, Collection<Tie> ties) {
        this.people = people;
        this.ties = ties;
    }

    Standing in(int year, Tie tie) {
        if (!within(tie.facts().since(), tie.facts().until(), year)) {
            return Standing.OUTSIDE_ITS_DATES;
        }
        if (notBefore(tie, -FAR) || notAfter(tie, FAR)) {
            return Standing.UNDATED;
        }
        if (!notBefore(tie, year) || !notAfter(tie, year)) {
            return Standing.LIVES_APART;
        }
        boolean full = !within(tie.facts().since(), null, -FAR)
                && !within(null, tie.facts().until(), FAR);
        return full ? Standing.DATED : Standing.BY_LIVES;
    }

    private static boolean within(@Nullable DateRange since, @Nullable DateRange until, int year) {
        return (since == null || some(since, day -> day <= year)) && (until == null || some(until, day -> day >= year));
    }

    /** Whether the tie can have begun by this year. */
    private boolean notBefore(Tie tie, int year) {
        int age = tie.kind() == TieKind.MASTER_OF ? 8 : 0;
        return within(tie.facts().since(), null, year)
                && begun(person(tie.from()), year)
                && (tie.kind().twoMode() || begun(person(tie.to()), year - age));
    }

    private boolean notAfter(Tie tie, int year) {
        return within(null, tie.facts().until(), year)
                && lasting(person(tie.from()), year)
                && (tie.kind().twoMode() || lasting(person(tie.to()), year));
    }

    private boolean begun(Person person, int year) {
        boolean stated = statedBegun(person, year);
        return stated && (!open(person) || ties(person).stream().allMatch(tie -> heldBy(tie, year + SPAN)));
    }

    private boolean lasting(Person person, int year) {
        boolean stated = statedLasting(person, year);
        return stated && (!open(person) || ties(person).stream().allMatch(tie -> heldAfter(tie, year - SPAN)));
    }

    private static boolean statedBegun(Person person, int year) {
        return backwards(person)
                || (person.born() == null || some(person.born(), birth -> birth <= year))
                        && (person.died() == null || some(person.died(), death -> death - SPAN <= year));
    }

    private static boolean statedLasting(Person person, int year) {
        return backwards(person)
                || (person.died() == null || some(person.died(), death -> death >= year))
                        && (person.born() == null || some(person.born(), birth -> birth + SPAN >= year));
    }

    private static boolean open(Person person) {
        return statedBegun(person, -FAR) || statedLasting(person, FAR);
    }

    private static boolean backwards(Person person) {
        return person.born() != null && person.died() != null && person.born().isCertainlyAfter(person.died());
    }

    private List<Tie> ties(Person person) {
        return ties.stream()
                .filter(tie -> tie.from().equals(person.key()) || tie.to().equals(person.key()))
                .toList();
    }

    /**
     * Whether the tie can have held in this year or before: it had begun, or, where that is open, it can have ended.
     */
    private static boolean heldBy(Tie tie, int year) {
        DateRange first = tie.facts().since() == null || tie.facts().since().earliest() == null
                ? tie.facts().until()
                : tie.facts().since();
        return first == null || some(first, day -> day <= year);
    }

    /** Whether the tie can have held in this year or after. */
    private static boolean heldAfter(Tie tie, int year) {
        DateRange last = tie.facts().until() == null || tie.facts().until().latest() == null
                ? tie.facts().since()
                : tie.facts().until();
        return last == null || some(last, day -> day >= year);
    }

    /** Whether some year of the range is like that; an open range goes on to {@link #FAR} and beyond. */
    private static boolean some(DateRange range, IntPredicate wanted) {
        int first = range.earliest() == null ? -2 * FAR : range.earliest().getYear();
        int last = range.latest() == null ? 2 * FAR : range.latest().getYear();
        return IntStream.rangeClosed(first, last).anyMatch(wanted);
    }

    private Person person(NodeKey key) {
        return people.stream().filter(each -> each.key().equals(key)).findAny().orElseThrow();
    }
}
