package io.shicheng.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Masters and apprentices of Chinese Buddhism, against values that were worked out by other programs. */
class ChineseLineagesTests {
    private static Named lineages() {
        return SharedNetworks.directedTable("chinese_lineages", 1, kind -> kind.equals("TEACHER_OF"));
    }

    private static double of(Named lineages, double[] values, String person) {
        return values[lineages.of(person)[0]];
    }

    @Test
    void generations() {
        Named lineages = lineages();
        Generations found = Generations.of(lineages.graph(), RunControl.NONE);
        assertThat(found.cycles()).isZero();
        assertThat(Arrays.stream(found.values()).max().orElseThrow()).isEqualTo(55);
        // the longest chain begins with 12739, the next below it with 4474
        double[] down =
                Generations.of(lineages.graph().transpose(), RunControl.NONE).values();
        double[] founders = java.util.stream.IntStream.range(0, down.length)
                .filter(v -> found.values()[v] == 1)
                .mapToDouble(v -> down[v] - 1)
                .sorted()
                .toArray();
        assertThat(of(lineages, down, "12739") - 1).isEqualTo(54).isEqualTo(founders[founders.length - 1]);
        assertThat(of(lineages, down, "4474") - 1).isEqualTo(46).isEqualTo(founders[founders.length - 2]);
    }

    @Test
    void indices() {
        Named lineages = lineages();
        double[] m = Apprentices.mIndex(lineages.graph());
        assertThat(Arrays.stream(m).filter(each -> each >= 1).count()).isEqualTo(1266);
        for (String person : List.of("5916", "14601", "8291")) {
            assertThat(of(lineages, m, person)).isEqualTo(9);
        }
        double[] g = Apprentices.gIndex(lineages.graph());
        Map.of("5916", 22, "14601", 16, "13991", 15, "11098", 13)
                .forEach((person, index) -> assertThat(of(lineages, g, person)).isEqualTo(index.doubleValue()));
    }

    @Test
    void mastersOfApprentices() {
        Named lineages = lineages();
        CsrGraph masters = lineages.graph().transpose();
        int[] having = new int[masters.vertexCount()];
        for (int v = 0; v < masters.vertexCount(); v++) {
            having[masters.outDegree(v)]++;
        }
        assertThat(Arrays.copyOfRange(having, 1, 4)).containsExactly(9619, 349, 70);
        Masters.CoMasters together = Masters.coMasters(lineages.graph(), RunControl.NONE);
        assertThat(together.pairs()).isEqualTo(605);
        Masters.Pair most = Objects.requireNonNull(together.most());
        assertThat(most.apprentices()).isEqualTo(30);
        assertThat(List.of(most.one(), most.other()))
                .containsExactlyInAnyOrder(lineages.of("14376")[0], lineages.of("2231")[0]);
    }

    @Test
    void yearsBetweenMasterAndApprentice() throws IOException {
        Named lineages = lineages();
        Map<Integer, Integer> births = new HashMap<>();
        for (String line : Files.readAllLines(SharedNetworks.shared("data/chinese_lineages/nodes.csv"))) {
            String[] row = line.split(",", 5);
            Integer vertex = lineages.vertices().get(row[0]);
            if (vertex != null && row[3].matches("-?\\d+")) {
                births.put(vertex, Integer.parseInt(row[3]));
            }
        }
        int[] born = new int[lineages.graph().vertexCount()];
        Arrays.fill(born, TeachingGaps.UNKNOWN);
        births.forEach((vertex, year) -> born[vertex] = year);
        TeachingGaps gaps = TeachingGaps.of(lineages.graph(), born);
        assertThat(gaps.ties()).isEqualTo(1689);
        assertThat(gaps.median()).isEqualTo(25);
        assertThat(gaps.mean()).isCloseTo(24.936057, within(1e-6));
        assertThat(gaps.older()).isEqualTo(119);
    }
}
