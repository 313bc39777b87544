package io.shicheng.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkRecordsTests {
    private static final Cluster TOWN = new Cluster(new NodeKey("k1"), "town", "镇", null, 29.3, null);
    private static final Cluster CITY = new Cluster(new NodeKey("k0"), "city", null, "City", null, 117.2);

    @TempDir
    Path folder;

    private static MemoryStore store(Cluster... clusters) {
        MemoryStore store = new MemoryStore();
        GraphChange none = GraphChange.NONE;
        store.apply(
                new GraphChange(
                        List.of(clusters),
                        none.organisations(),
                        none.works(),
                        none.people(),
                        none.ties(),
                        none.consents(),
                        none.contacts()),
                RunControl.NONE);
        return store;
    }

    private List<Cluster> clusters(MemoryStore store) {
        return new NetworkRecords(store, store, new StoreLocation(folder)).clusters();
    }

    @Test
    void clustersOfAnUnchangedStoreComeFromTheFile() {
        assertThat(clusters(store(TOWN, CITY))).containsExactly(CITY, TOWN);

        // the same state, so what this store would say is not asked
        assertThat(clusters(store(TOWN, TOWN))).containsExactly(CITY, TOWN);
    }

    @Test
    void clustersOfAChangedStoreAreReadAnew() {
        clusters(store(TOWN, CITY));

        assertThat(clusters(store(TOWN))).containsExactly(TOWN);
    }

    @Test
    void clustersComeFromTheDirectoryAndNotFromBulk() {
        MemoryStore store = store(TOWN);
        clusters(store);
        assertThat(store.reads).isZero();
    }

    @Test
    void aDamagedFileCostsTimeAndNoAnswer() throws IOException {
        clusters(store(TOWN, CITY));
        Path file = new StoreLocation(folder).snapshots().resolve("clusters");
        Files.write(file, new byte[] {0, 3, 'x'});

        assertThat(clusters(store(TOWN, CITY))).containsExactly(CITY, TOWN);
    }

    /** A letter that is another would be shown to everybody as the name of a place. */
    @Test
    void noFlippedByteOfTheFileIsEverShown() throws IOException {
        clusters(store(TOWN, CITY));
        Path file = new StoreLocation(folder).snapshots().resolve("clusters");
        byte[] whole = Files.readAllBytes(file);
        int readAnew = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            MemoryStore store = store(TOWN, CITY);
            assertThat(clusters(store)).as("byte " + i).containsExactly(CITY, TOWN);
            readAnew += Arrays.equals(Files.readAllBytes(file), whole) ? 1 : 0;
        }
        assertThat(readAnew).as("and the file is whole again").isEqualTo(whole.length);
    }
}
