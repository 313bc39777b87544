package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Label;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.ranking.Ranking;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of a ranking is in the list: those by name, and those whose whole class is ranked, if they are ten or more together.
 * The others are left out as if they were not there.
 */
final class Listed {
    private final Sight sight;
    private final Classes classes;
    private final Map<AnonymityClass, Integer> found = new HashMap<>();

    /** @param countable how many unnamed people may be counted, where they are not shown one by one */
    Listed(Ranking ranking, Sight sight, Classes classes, int countable) {
        this.sight = sight;
        this.classes = classes;
        for (Ranking.Row row : ranking.rows()) {
            AnonymityClass each = classes.of(row.person());
            if (each != null) {
                found.merge(each, 1, Integer::sum);
            }
        }
        found.entrySet().removeIf(entry -> entry.getValue() < entry.getKey().size());
        int people = found.values().stream().mapToInt(Integer::intValue).sum();
        if (people < Suppression.FEWEST || !sight.seesPseudonyms() && countable == 0) {
            found.clear();
        }
    }

    /** How the person is called: as one of people outside the list where they are only counted; empty if left out. */
    Optional<Label> label(NodeKey person) {
        if (sight.objected(person)) {
            return Optional.empty();
        }
        Optional<Label.Named> named = sight.rankedByName(person);
        if (named.isPresent()) {
            return Optional.of(named.get());
        }
        AnonymityClass each = classOf(person);
        if (each == null) {
            return Optional.empty();
        }
        return Optional.of(
                sight.seesPseudonyms()
                        ? new Label.Pseudonymous(sight.pseudonym(person, each.token()))
                        : new Label.Folded(0));
    }

    /** The person's class if it is in the list. */
    @Nullable
    AnonymityClass classOf(NodeKey person) {
        AnonymityClass each = classes.of(person);
        return each != null && found.containsKey(each) ? each : null;
    }

    /** People in the smallest class that is in the list; 0 if none is. */
    int smallestClass() {
        return found.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
