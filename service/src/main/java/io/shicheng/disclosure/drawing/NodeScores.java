package io.shicheng.disclosure.drawing;

import io.shicheng.disclosure.answer.DisclosedGraph.Scores;
import io.shicheng.disclosure.drawing.NodeMeasures.Measured;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of scores of a drawing: of those people only whose exact score may be seen, see
 * {@link PersonPolicy#seesScore}. Nobody else has a value, and neither has a group.
 *
 * <p>Communities are numbered anew among those who have a value, the one with the most of them first, so that the
 * numbers say nothing of communities of others.
 */
final class NodeScores {
    private final PersonPolicy policy;
    private final @Nullable NodeKey[] people;

    /** @param people by node; null for what is no person by name */
    NodeScores(PersonPolicy policy, @Nullable NodeKey[] people) {
        this.policy = policy;
        this.people = people;
    }

    List<Scores> of(List<Measured> measured) {
        return measured.stream().map(this::scores).toList();
    }

    private Scores scores(Measured measured) {
        @Nullable Double[] seen = new Double[people.length];
        for (int n = 0; n < people.length; n++) {
            NodeKey person = people[n];
            Double value = person == null ? null : measured.values().get(person);
            if (person != null && value != null && !value.isNaN() && policy.seesScore(person)) {
                seen[n] = value;
            }
        }
        return new Scores(measured.measure(), measured.communities() ? numbered(seen) : listed(seen));
    }

    private static List<@Nullable Number> listed(@Nullable Double[] scores) {
        List<@Nullable Number> values = new ArrayList<>();
        for (Double score : scores) {
            values.add(score);
        }
        return values;
    }

    private static List<@Nullable Number> numbered(@Nullable Double[] communities) {
        Map<Double, Integer> sizes = new LinkedHashMap<>();
        for (Double community : communities) {
            if (community != null) {
                sizes.merge(community, 1, Integer::sum);
            }
        }
        List<Double> order = new ArrayList<>(sizes.keySet());
        // equally large ones stay in the order of their first nodes
        order.sort(Comparator.comparing((Double community) -> -sizes.getOrDefault(community, 0)));
        Map<Double, Integer> numbers = new HashMap<>();
        order.forEach(community -> numbers.put(community, numbers.size()));
        List<@Nullable Number> values = new ArrayList<>();
        for (Double community : communities) {
            values.add(community == null ? null : numbers.get(community));
        }
        return values;
    }
}
