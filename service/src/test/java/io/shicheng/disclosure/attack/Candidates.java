package io.shicheng.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many people each of those who were looked for may be. */
public final class Candidates {
    private final TreeMap<Integer, Integer> people = new TreeMap<>();
    private int all;

    void add(int candidates) {
        people.merge(candidates, 1, Integer::sum);
        all++;
    }

    /** Each is one of those who have the same signature. */
    static Candidates sharing(Iterable<String> signatures) {
        Map<String, Integer> sharing = new HashMap<>();
        signatures.forEach(signature -> sharing.merge(signature, 1, Integer::sum));
        Candidates candidates = new Candidates();
        sharing.values().forEach(count -> {
            for (int i = 0; i < count; i++) {
                candidates.add(count);
            }
        });
        return candidates;
    }

    public int all() {
        return all;
    }

    public int fewest() {
        return people.isEmpty() ? 0 : people.firstKey();
    }

    /** Share of people with fewer than k candidates. */
    public double found(int k) {
        int found =
                people.headMap(k).values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) found / all;
    }

    private int quantile(double share) {
        int seen = 0;
        for (Map.Entry<Integer, Integer> entry : people.entrySet()) {
            seen += entry.getValue();
            if (seen >= share * all) {
                return entry.getKey();
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "people %d, found (fewer than 5 candidates) %.1f %%, found for certain %.1f %%, candidates: fewest %d, quartiles %s"
                .formatted(
                        all,
                        100 * found(5),
                        100 * found(2),
                        fewest(),
                        List.of(quantile(0.25), quantile(0.5), quantile(0.75)));
    }
}
