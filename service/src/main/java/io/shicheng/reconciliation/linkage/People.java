package io.shicheng.reconciliation.linkage;

import io.shicheng.graph.DateRange;
import io.shicheng.reconciliation.name.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who are compared: names in memory alone, dates, and whom they have which ties with. Not thread-safe. */
public final class People {
    /**
     * A tie from one end.
     *
     * @param role what the person is in it; as a number of its own for each kind of tie and end
     * @param other a person by number, or a thing by a negative number
     */
    public record Role(int role, int other) {}

    private record Life(@Nullable DateRange born, @Nullable DateRange died) {}

    private final List<NameForm> names = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private final List<Set<Role>> ties = new ArrayList<>();
    private final Map<Object, Integer> things = new HashMap<>();

    /** @return the person's number, from 0 on */
    public int add(String name, @Nullable DateRange born, @Nullable DateRange died) {
        names.add(NameForm.of(name));
        lives.add(new Life(born, died));
        ties.add(new HashSet<>());
        return names.size() - 1;
    }

    /**
     * A tie between two people.
     *
     * @param role a number for its kind; each end has one of its own
     */
    public void tie(int role, int from, int to) {
        ties.get(from).add(new Role(2 * role, to));
        ties.get(to).add(new Role(2 * role + 1, from));
    }

    /** A tie in which both ends are the same. */
    public void tieAlike(int role, int one, int other) {
        ties.get(one).add(new Role(2 * role, other));
        ties.get(other).add(new Role(2 * role, one));
    }

    /** The ties that two have in common, in no order. */
    public List<Role> shared(int one, int other) {
        return ties.get(one).stream().filter(ties.get(other)::contains).toList();
    }

    /** A tie with an organisation or a work. */
    public void tieToThing(int role, int person, Object thing) {
        int number = things.computeIfAbsent(thing, _ -> -1 - things.size());
        ties.get(person).add(new Role(2 * role, number));
    }

    public int size() {
        return names.size();
    }

    NameForm name(int person) {
        return names.get(person);
    }

    @Nullable
    DateRange born(int person) {
        return lives.get(person).born();
    }

    @Nullable
    DateRange died(int person) {
        return lives.get(person).died();
    }

    Set<Role> ties(int person) {
        return ties.get(person);
    }
}
