package io.shicheng.snapshot.held;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The people of a network, in the order of their keys, without names and sources: about 150 bytes each. A person keeps
 * their place when others go. Immutable.
 */
@HoldsPeople
final class HeldPeople {
    static final int BYTES = 150;

    private final NodeKey[] keys;
    /** Null where somebody is gone. */
    private final @Nullable Person[] people;

    private HeldPeople(NodeKey[] keys, @Nullable Person[] people) {
        this.keys = keys;
        this.people = people;
    }

    NodeKey key(int place) {
        return keys[place];
    }

    /** The place of a person, or a negative number. */
    int find(NodeKey person) {
        return Arrays.binarySearch(keys, person);
    }

    void forEach(Consumer<Person> sink) {
        for (Person person : people) {
            if (person != null) {
                sink.accept(person);
            }
        }
    }

    /** These with some told anew, and without those who are gone; empty if one of them is not here. */
    Optional<HeldPeople> with(Collection<Person> anew, Collection<NodeKey> gone) {
        @Nullable Person[] next = people.clone();
        for (Person person : anew) {
            int place = find(person.key());
            if (place < 0 || people[place] == null) {
                return Optional.empty();
            }
            next[place] = Builder.unnamed(person);
        }
        for (NodeKey person : gone) {
            int place = find(person);
            if (place < 0) {
                return Optional.empty();
            }
            next[place] = null;
        }
        return Optional.of(new HeldPeople(keys, next));
    }

    /** Collects people who come in the order of their keys. */
    static final class Builder {
        private final List<Person> people = new ArrayList<>();
        private final Map<Object, Object> words = new HashMap<>();

        void add(Person person) {
            people.add(new Person(
                    person.key(),
                    shared(person.namespace()),
                    shared(person.cluster()),
                    shared(person.discipline()),
                    shared(person.born()),
                    shared(person.died()),
                    person.historical(),
                    null,
                    null));
        }

        static Person unnamed(Person person) {
            return new Person(
                    person.key(),
                    person.namespace(),
                    person.cluster(),
                    person.discipline(),
                    person.born(),
                    person.died(),
                    person.historical(),
                    null,
                    null);
        }

        @SuppressWarnings("unchecked") // equal ones are of one type
        private <T> @Nullable T shared(@Nullable T word) {
            return word == null ? null : (T) words.computeIfAbsent(word, same -> same);
        }

        HeldPeople build() {
            return new HeldPeople(
                    people.stream().map(Person::key).toArray(NodeKey[]::new), people.toArray(Person[]::new));
        }
    }
}
