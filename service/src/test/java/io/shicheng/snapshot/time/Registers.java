package io.shicheng.snapshot.time;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.snapshot.time.TieYears.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small registers of people with dates, and what the rule says of their ties. */
final class Registers {
    private static final int FIRST = -1_000;
    private static final int LAST = 2_400;

    private Registers() {}

    static DateRange year(int year) {
        return between(year, year);
    }

    static DateRange between(int first, int last) {
        return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** In this year or later. */
    static DateRange from(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), null);
    }

    /** In this year or earlier. */
    static DateRange until(int year) {
        return new DateRange(null, LocalDate.of(year, 12, 31));
    }

    static void person(MemoryStore store, String key, @Nullable DateRange born, @Nullable DateRange died) {
        store.add(new Person(new NodeKey(key), null, null, null, born, died, true, "a register", null));
    }

    /** The years in which the tie that was added last can have held. */
    static String years(MemoryStore store) {
        List<Integer> held = new ArrayList<>();
        boolean undated = false;
        for (int year = FIRST; year <= LAST; year++) {
            Standing standing = standing(store, year);
            undated |= standing == Standing.UNDATED;
            if (standing == Standing.DATED || standing == Standing.BY_LIVES) {
                held.add(year);
            }
        }
        if (undated) {
            return "undated";
        }
        return held.isEmpty() ? "never" : held.getFirst() + ".." + held.getLast();
    }

    static Standing standing(MemoryStore store, int year) {
        List<NodeKey> people = List.copyOf(store.people.keySet());
        Lives lives = new Lives();
        store.readPeople(lives::add);
        WorkYears works = WorkYears.read(store);
        lives.boundByTies(store, works, tie -> true, people::indexOf);
        Tie last = store.ties.values().stream()
                .filter(tie -> tie.facts().source().equals("Register " + (store.ties.size() - 1)))
                .findAny()
                .orElseThrow();
        int to = last.kind().twoMode() ? -1 : people.indexOf(last.to());
        return TieYears.in(
                year, last.kind(), works.since(last), works.until(last), lives, people.indexOf(last.from()), to);
    }
}
