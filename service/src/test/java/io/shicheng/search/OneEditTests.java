package io.shicheng.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OneEditTests {
    /** Damerau's distance with adjacent swaps, by the table of its definition. */
    private static int distance(int[] a, int[] b) {
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int other = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + other);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }

    @Test
    void isWhatTheTableOfDistancesSays() {
        Random random = new Random(7);
        int apart = 0;
        for (int round = 0; round < 20_000; round++) {
            int[] a = random.ints(random.nextInt(6), 'a', 'd').toArray();
            int[] b = random.ints(random.nextInt(6), 'a', 'd').toArray();
            assertThat(OneEdit.apart(a, b)).isEqualTo(distance(a, b) == 1);
            apart += OneEdit.apart(a, b) ? 1 : 0;
        }
        assertThat(apart).isGreaterThan(500);
    }
}
