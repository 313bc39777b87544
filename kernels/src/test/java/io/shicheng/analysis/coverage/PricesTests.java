package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTests {
    private static final int PEOPLE = 120;

    private static CoverageProblem problem(SplittableRandom random) {
        CsrBuilder builder = new CsrBuilder(PEOPLE, false, false);
        for (int e = 0; e < 400; e++) {
            int one = (int) (PEOPLE * random.nextDouble() * random.nextDouble());
            int other = random.nextInt(PEOPLE);
            if (one != other) {
                builder.add(one, other, 1);
            }
        }
        CsrGraph graph = builder.build();
        BitSet everybody = new BitSet();
        everybody.set(0, PEOPLE);
        int[] all = IntStream.range(0, PEOPLE).toArray();
        return CoverageProblem.of(graph, 1, all, everybody, 1, RunControl.NONE);
    }

    private static long worth(CoverageProblem problem, int[] price, int candidate) {
        long sum = 0;
        for (int a = problem.offsets()[candidate]; a < problem.offsets()[candidate + 1]; a++) {
            sum += price[problem.entries()[a]];
        }
        return sum;
    }

    /** However prices go, those who are not looked at again are never among the first. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoIsWorthMostIsWhatAllSumsSay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CoverageProblem problem = problem(random);
        Prices prices = new Prices(problem, 1);
        Arrays.fill(prices.price(), Prices.UNIT);
        for (int round = 0; round < 150; round++) {
            int[] price = prices.price();
            int width = round % 20 == 0 ? Prices.UNIT : 1 + random.nextInt(60_000);
            for (int u = 0; u < price.length; u++) {
                if (random.nextInt(3) == 0) {
                    price[u] = Math.clamp((long) price[u] + random.nextInt(-width, width), 0, Prices.UNIT);
                }
            }
            int k = 1 + random.nextInt(round % 7 == 0 ? PEOPLE : 12);
            int[] order = IntStream.range(0, PEOPLE)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer v) -> -worth(problem, price, v))
                            .thenComparingInt(v -> -problem.size(v))
                            .thenComparingInt(v -> v))
                    .mapToInt(v -> v)
                    .toArray();
            int[] first = Arrays.copyOf(order, k);
            long expected = (long) PEOPLE * Prices.UNIT
                    - Arrays.stream(price).asLongStream().sum()
                    + Arrays.stream(first)
                            .mapToLong(v -> worth(problem, price, v))
                            .sum();

            assertThat(prices.bound(k, RunControl.NONE)).as("round %d", round).isEqualTo(expected);
            assertThat(Arrays.copyOf(prices.top(), prices.topCount()))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(first);
            if (round % 10 == 0) {
                int people = (int) (expected / Prices.UNIT);
                assertThat(prices.fewest(people, RunControl.NONE)).isLessThanOrEqualTo(k);
            }
        }
    }
}
