package io.shicheng.disclosure.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.Allocated;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MondrianTests {
    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {5, 6, 9, 10, 11, 23, 100, 1_001})
    void everybodyIsInOneClassOfFiveToNine(int people) {
        SplittableRandom random = new SplittableRandom(people);
        int[][] features = {
            random.ints(people, 0, 50).toArray(), random.ints(people, 0, 3).toArray()
        };

        List<int[]> classes =
                Mondrian.divide(features, IntStream.range(0, people).toArray(), 5);

        assertThat(classes).allMatch(members -> members.length >= 5 && members.length <= 9);
        assertThat(classes.stream().flatMapToInt(Arrays::stream).sorted())
                .containsExactlyElementsOf(IntStream.range(0, people).boxed().toList());
    }

    @Test
    void thoseWhoAreAlikeStayTogether() {
        int[][] features = {{0, 900, 0, 900, 0, 900, 0, 900, 0, 900}};

        assertThat(Mondrian.divide(features, IntStream.range(0, 10).toArray(), 5))
                .containsExactly(new int[] {0, 2, 4, 6, 8}, new int[] {1, 3, 5, 7, 9});
    }

    @Test
    void aHundredThousandPeopleAreCutInHalvesAndNotOneByOne() {
        SplittableRandom random = new SplittableRandom(1);
        int[][] features = new int[4][];
        Arrays.setAll(features, f -> random.ints(100_000, 0, 17_000).toArray());

        int[] people = IntStream.range(0, 100_000).toArray();

        // each level of cuts copies all people once; some 15 levels, where one class at a time would make 10,000
        assertThat(Allocated.bytes(() -> Mondrian.divide(features, people, 5))).isLessThan(64L << 20);
    }
}
