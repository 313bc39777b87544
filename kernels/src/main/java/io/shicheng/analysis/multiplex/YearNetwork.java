package io.shicheng.analysis.multiplex;

import io.shicheng.analysis.multiplex.Holding.Life;
import io.shicheng.analysis.multiplex.MultiplexTies.Tie;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * People who can have lived in a year or were tied in it, and their ties of some kinds in that year.
 *
 * @param people their numbers, rising
 * @param ties among them, numbered anew in this order
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record YearNetwork(int[] people, MultiplexTies ties) {
    /** In fewer ties than this nobody is ranked. */
    public static final int LEAST_TIES = 20;

    /** Of one year. */
    public static YearNetwork of(MultiplexTies all, List<Life> lives, IntPredicate ofKind, int year) {
        MultiplexTies held = all.within(year, year).only(tie -> ofKind.test(tie.kind()));
        return among(present(held, lives, year), held);
    }

    /** Who can have lived in the year, or has one of these ties. */
    public static BitSet present(MultiplexTies held, List<Life> lives, int year) {
        BitSet present = new BitSet();
        for (int person = 0; person < lives.size(); person++) {
            present.set(person, lives.get(person).in(year));
        }
        for (Tie tie : held.ties()) {
            present.set(tie.from());
            present.set(tie.to());
        }
        return present;
    }

    /** These people, and those of the ties that join two of them. */
    public static YearNetwork among(BitSet present, MultiplexTies held) {
        int[] people = present.stream().toArray();
        int[] numbers = new int[held.people()];
        Arrays.fill(numbers, -1);
        for (int v = 0; v < people.length; v++) {
            numbers[people[v]] = v;
        }
        List<Tie> ties = held.ties().stream()
                .filter(tie -> numbers[tie.from()] >= 0 && numbers[tie.to()] >= 0)
                .map(tie -> new Tie(
                        numbers[tie.from()],
                        numbers[tie.to()],
                        tie.kind(),
                        tie.directed(),
                        tie.weight(),
                        tie.confidence(),
                        tie.lastYear(),
                        tie.holding()))
                .toList();
        return new YearNetwork(people, new MultiplexTies(people.length, held.kinds(), ties));
    }

    /** Whether there is enough to rank anybody by. */
    public boolean enough() {
        return ties.ties().size() >= LEAST_TIES;
    }
}
