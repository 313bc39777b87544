package io.shicheng.snapshot.take;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.memory.KeyTable;
import io.shicheng.snapshot.memory.People;
import io.shicheng.snapshot.time.Lives;
import io.shicheng.store.NetworkReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the people of a store into arrays. */
final class PeopleReader {
    /** Words numbered as they come, and renumbered in their order at the end. */
    private static final class Dictionary<T extends Comparable<T>> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> words = new ArrayList<>();
        private int[] numberOf = new int[16];
        private int size;

        void add(@Nullable T word) {
            if (size == numberOf.length) {
                numberOf = Arrays.copyOf(numberOf, 2 * size);
            }
            numberOf[size++] = word == null ? -1 : number(word);
        }

        int number(T word) {
            Integer known = numbers.putIfAbsent(word, words.size());
            if (known != null) {
                return known;
            }
            words.add(word);
            return words.size() - 1;
        }

        List<T> sorted() {
            SortedSet<T> sorted = new TreeSet<>(words);
            return List.copyOf(sorted);
        }

        int[] numbersInOrder() {
            int[] place = new int[words.size()];
            int next = 0;
            for (T word : sorted()) {
                place[number(word)] = next++;
            }
            int[] ordered = new int[size];
            for (int i = 0; i < size; i++) {
                ordered[i] = numberOf[i] < 0 ? -1 : place[numberOf[i]];
            }
            return ordered;
        }
    }

    private final KeyTable.Builder keys = new KeyTable.Builder();
    private final Dictionary<NodeKey> clusters = new Dictionary<>();
    private final Dictionary<String> disciplines = new Dictionary<>();
    private final Dictionary<String> namespaces = new Dictionary<>();
    private final @Nullable String only;
    private final Population population;
    private final ReadProgress progress;
    private final @Nullable Lives lives;

    /**
     * @param only the namespace of the people wanted; null for all
     * @param population who is in it at all
     * @param lives to which everybody's is added; null if they are not wanted
     */
    PeopleReader(@Nullable String only, Population population, ReadProgress progress, @Nullable Lives lives) {
        this.only = only;
        this.population = population;
        this.progress = progress;
        this.lives = lives;
    }

    People read(NetworkReader store) {
        store.readClusters(this::add);
        store.readPeople(this::add);
        return new People(
                keys.build(),
                clusters.sorted(),
                clusters.numbersInOrder(),
                disciplines.sorted(),
                disciplines.numbersInOrder(),
                namespaces.sorted(),
                namespaces.numbersInOrder());
    }

    private void add(Cluster cluster) {
        clusters.number(cluster.key());
    }

    private void add(Person stored) {
        progress.record();
        Part part = population.partOf(stored.key());
        if (part == Part.ABSENT) {
            return;
        }
        Person person = part == Part.PLACELESS ? stored.withoutCluster() : stored;
        if (only != null && !only.equals(person.namespace())) {
            return;
        }
        keys.add(person.key());
        clusters.add(person.cluster());
        disciplines.add(person.discipline());
        namespaces.add(person.namespace());
        if (lives != null) {
            lives.add(person);
        }
    }
}
