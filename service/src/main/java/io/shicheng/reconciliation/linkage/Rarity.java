package io.shicheng.reconciliation.linkage;

import io.shicheng.reconciliation.name.NameForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many others of a name are to be expected among those who are compared, if its characters were drawn one by one as
 * often as they stand at their places: of a name of rare characters nobody else, of one of common characters many. Or as
 * many as there are, if that is more. Where only the sound of two names is the same, sounds are counted instead.
 */
final class Rarity {
    /** Expected others, from which on a name is of the next class. */
    private static final double[] BOUNDS = {0.003, 0.03, 0.2, 0.8, 2, 6};

    static final int CLASSES = BOUNDS.length + 1;

    /** A character that nobody else has counts as one that half a person has. */
    private static final double UNSEEN = 0.5;

    private final People people;
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Map<Place, Integer> parts = new HashMap<>();
    private final Map<Place, Integer> sounds = new HashMap<>();
    private final Map<String, Integer> same = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    private record Place(int at, int of, String part) {}

    Rarity(People people) {
        this.people = people;
        for (int i = 0; i < people.size(); i++) {
            NameForm name = people.name(i);
            List<String> of = name.parts();
            lengths.merge(of.size(), 1, Integer::sum);
            for (int at = 0; at < of.size(); at++) {
                parts.merge(new Place(at, of.size(), of.get(at)), 1, Integer::sum);
                for (String sound : name.soundsAt(at)) {
                    sounds.merge(new Place(at, of.size(), sound), 1, Integer::sum);
                }
            }
            same.merge(name.simple(), 1, Integer::sum);
            name.readings().forEach(reading -> alike.merge(reading, 1, Integer::sum));
        }
    }

    /** Of a pair that has the same name in this sense, or a similar one. */
    int ofPair(NameForm one, NameForm other, boolean bySound) {
        return classOf(Math.max(others(one, bySound, 2), others(other, bySound, 2)));
    }

    /** @param own how many of those who are counted are not others */
    private double others(NameForm name, boolean bySound, int own) {
        int size = name.parts().size();
        double expected = lengths.getOrDefault(size, 0);
        for (int at = 0; at < size; at++) {
            double seen = Math.max(0, count(name, at, size, bySound) - own) + UNSEEN;
            expected *= seen / lengths.getOrDefault(size, 1);
        }
        int known = bySound
                ? name.readings().stream()
                        .mapToInt(reading -> alike.getOrDefault(reading, 0))
                        .max()
                        .orElse(0)
                : same.getOrDefault(name.simple(), 0);
        return Math.max(expected, known - 2.0);
    }

    private int count(NameForm name, int at, int size, boolean bySound) {
        if (!bySound) {
            return parts.getOrDefault(new Place(at, size, name.parts().get(at)), 0);
        }
        Set<String> all = new HashSet<>(name.soundsAt(at));
        return all.stream()
                .mapToInt(sound -> sounds.getOrDefault(new Place(at, size, sound), 0))
                .max()
                .orElse(0);
    }

    private static int classOf(double others) {
        int found = 0;
        while (found < BOUNDS.length && others >= BOUNDS[found]) {
            found++;
        }
        return found;
    }

    /** The share of people whose name is of each class: what it is for two records of one person. */
    double[] shares(boolean bySound) {
        double[] shares = new double[CLASSES];
        for (int i = 0; i < people.size(); i++) {
            shares[classOf(others(people.name(i), bySound, 1))] += 1.0 / people.size();
        }
        return shares;
    }
}
