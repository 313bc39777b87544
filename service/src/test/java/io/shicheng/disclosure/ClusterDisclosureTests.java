package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterDisclosureTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private void people(String cluster, int living, int historical) {
        network.cluster(cluster);
        for (int i = 0; i < living; i++) {
            network.living(cluster + " l" + i, cluster);
        }
        for (int i = 0; i < historical; i++) {
            network.historical(cluster + " h" + i, cluster);
        }
    }

    private Map<String, @Nullable Integer> counts() {
        Map<String, @Nullable Integer> counts = new TreeMap<>();
        Gates.of(network, folder).clusters(Gates.PUBLIC).forEach(cluster -> counts.put(cluster.id(), cluster.people()));
        return counts;
    }

    @Test
    void livingPeopleAreCountedInTensFromTenOnAndOthersOneByOne() {
        people("ten", 10, 0);
        people("nine", 9, 0);
        people("more", 27, 2);
        people("mixed", 3, 100);
        people("old", 0, 4);
        people("empty", 0, 0);

        assertThat(counts())
                .containsEntry("more", 22)
                .containsEntry("nine", null)
                .containsEntry("mixed", 100)
                .containsEntry("old", 4)
                .containsEntry("empty", null);
    }

    @Test
    void aSingleGapCannotBeFilledFromTheWhole() {
        people("big", 40, 0);
        people("middle", 20, 0);
        people("few", 6, 0);

        assertThat(counts())
                .containsEntry("big", 40)
                .containsEntry("middle", null)
                .containsEntry("few", null);
    }

    @Test
    void peopleWithoutAClusterAreNoGapToFillEither() {
        people("big", 40, 0);
        people("middle", 20, 0);
        for (int i = 0; i < 6; i++) {
            network.living("nowhere " + i, null);
        }

        assertThat(counts()).containsEntry("big", 40).containsEntry("middle", null);
    }

    @Test
    void whoComesIsCountedOnlyWithFiveOthers() {
        people("big", 40, 0);
        assertThat(counts()).containsEntry("big", 40);
        for (int i = 0; i < 14; i++) {
            network.living("new " + i, "big");
            assertThat(counts()).containsEntry("big", i < 11 ? 40 : 50);
        }
    }
}
