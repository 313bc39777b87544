package io.shicheng.disclosure.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.NodeKey;
import io.shicheng.ranking.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people read of their own place must not count the others. */
class OwnPlacesTests {
    /** What is told, and how many people there are. */
    private record Told(int tens, int rank, @Nullable Integer percent) {}

    @Test
    void theShareOfOthersBehindDoesNotTellHowManyThereAre() {
        Map<Told, Set<Integer>> populations = new HashMap<>();
        for (int people = 10; people < 130; people++) {
            for (int rank = 1; rank <= 10; rank++) {
                populations
                        .computeIfAbsent(told(people, rank, 1), _ -> new HashSet<>())
                        .add(people);
            }
        }
        assertThat(populations.values()).allMatch(possible -> possible.size() == 10);
    }

    @Test
    void theShareIsNeverMoreThanTheTruth() {
        for (int people = 10; people < 130; people++) {
            for (int tied = 1; tied <= people; tied += 7) {
                Integer percent = told(people, 1, tied).percent();
                assertThat(percent).isBetween(0, 100 * (people - tied) / (people - 1));
            }
        }
        assertThat(told(3000, 12, 2).percent()).isEqualTo(99);
        assertThat(told(9, 1, 1).percent()).isNull();
    }

    /** So many people share the rank, all others have one of their own. */
    private static Told told(int people, int rank, int sharing) {
        List<Ranking.Row> rows = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            int place = i > rank && i < rank + sharing ? rank : i;
            rows.add(new Ranking.Row(place, new NodeKey("p" + i), people - place, false, null));
        }
        return new Told(people / 10, rank, OwnPlaces.aheadOfPercent(rows.get(rank - 1), rows));
    }
}
