package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.retention.RetentionUpdate;
import io.shicheng.store.retention.RetentionUpdate.Historical;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.context.ConfigurableApplicationContext;

/** A large first change is written in several transactions; a kill or a wish to stop leaves nothing of it. */
class KilledFillingIT {
    private static final int PEOPLE = 1_500;
    private static final int TIES = 3_000;
    private static final String PARTS = "--shicheng.store.part=1000";

    @TempDir
    Path folder;

    /** Stops when it is asked so often; before, it may say so and wait. */
    private record Stopping(int batches, boolean waits, int[] asked) implements RunControl {
        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            if (++asked[0] <= batches) {
                return false;
            }
            if (waits) {
                System.out.println("half");
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return true;
        }
    }

    /** A child: stores the first half of the change, and waits. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try (ConfigurableApplicationContext context = open(Path.of(arguments[0]))) {
                System.out.println("ready");
                context.getBean(GraphStore.class).apply(change(), new Stopping(4, true, new int[1]));
            }
        }
    }

    private static ConfigurableApplicationContext open(Path folder) {
        return TestStore.application(folder, PARTS);
    }

    private static GraphChange change() {
        return TestChange.random(PEOPLE, TIES, 7);
    }

    /** All kinds of records, with days and an import. */
    private static GraphChange ofAllKinds() {
        TestChange made = new TestChange()
                .cluster("town")
                .organisation(NodeKind.STUDIO, "kiln")
                .organisation(NodeKind.GROUP, "circle")
                .work("vase")
                .person("living")
                .person("old", "town", true, "A register", new Sealed(new byte[] {1, 2, 3}))
                .person("older", null, true, "A register", null)
                .tie(TieKind.MEMBER_OF, "living", "kiln", 0.5, 0.25, 1999, null)
                .tie(TieKind.CONVENES, "living", "circle")
                .tie(TieKind.CREDITED_ON, "old", "vase")
                .tie(TieKind.MASTER_OF, "older", "old")
                .tie(TieKind.WORKED_WITH, "old", "living")
                .consent("living", ConsentScope.CONTACT, LocalDate.of(2026, 1, 2), LocalDate.of(2030, 1, 2))
                .contact("living", Channel.PHONE, new Sealed(new byte[] {4, 5}));
        GraphChange change = made.build();
        Historical historical = new Historical(
                LocalDate.of(2126, 1, 1), Set.of(TestChange.key("old"), TestChange.key("older")), Map.of(), Map.of());
        return new GraphChange(
                change.clusters(),
                change.organisations(),
                change.works(),
                change.people(),
                change.ties(),
                change.consents(),
                change.contacts(),
                new RetentionUpdate(LocalDate.of(2030, 1, 1), Map.of(), Map.of(), historical),
                0);
    }

    @Test
    void writesTheSameAsTheStatements() {
        try (ConfigurableApplicationContext parted = TestStore.application(folder, "--shicheng.store.part=3")) {
            assertThatThrownBy(() -> parted.getBean(GraphStore.class)
                            .apply(
                                    new TestChange()
                                            .person("a")
                                            .person("b")
                                            .person("c")
                                            .tie(TieKind.MASTER_OF, "a", "d")
                                            .build(),
                                    RunControl.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("master_of");
            parted.getBean(GraphStore.class).apply(ofAllKinds(), RunControl.NONE);
            ConfigurableApplicationContext whole = TestStore.emptied();
            whole.getBean(GraphStore.class).apply(ofAllKinds(), RunControl.NONE);
            assertThat(all(parted)).hasSize(9 + 7).isEqualTo(all(whole));
        }
    }

    /** All nodes and relationships, but for the state of the store. */
    private static List<String> all(ConfigurableApplicationContext context) {
        try (Session session = context.getBean(Driver.class).session()) {
            return session
                    .run("MATCH (n) WHERE n.key IS NOT NULL RETURN labels(n) AS what, properties(n) AS properties"
                            + " UNION ALL MATCH (a)-[r]->(b) RETURN [type(r), a.key, b.key] AS what,"
                            + " properties(r) AS properties")
                    .list(row -> row.get("what") + " "
                            + new TreeMap<>(row.get("properties").asMap(Value::toString)))
                    .stream()
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothingIsLeftOfAFirstChangeThatIsKilledOrStoppedAndTheNextIsWhole() throws Exception {
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            child.await("half");
        }
        assertThat(folder.resolve("filling")).exists();
        try (ConfigurableApplicationContext context = open(folder)) {
            GraphStore store = context.getBean(GraphStore.class);
            assertEmpty(store);
            for (int batches : new int[] {0, 3}) {
                assertThatThrownBy(() -> store.apply(change(), new Stopping(batches, false, new int[1])))
                        .isInstanceOf(CancellationException.class);
                assertEmpty(store);
            }
            assertThatThrownBy(() -> store.apply(
                            change(),
                            _ -> {
                                throw new IllegalStateException("the record of the import");
                            },
                            RunControl.NONE))
                    .hasMessage("the record of the import");
            assertEmpty(store);
            assertThat(store.apply(change(), RunControl.NONE)).isEqualTo(1);
            assertWhole(store);
        }
    }

    private void assertEmpty(GraphStore store) {
        StoreCounts counts = store.counts();
        assertThat(counts.people()).isZero();
        assertThat(counts.clusters()).isZero();
        assertThat(counts.ties().values()).containsOnly(0L);
        assertThat(store.revision()).isZero();
        assertThat(folder.resolve("filling")).doesNotExist();
    }

    private void assertWhole(GraphStore store) {
        StoreCounts counts = store.counts();
        assertThat(counts.people()).isEqualTo(PEOPLE);
        assertThat(counts.ties().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(TIES);
        assertThat(store.revision()).isEqualTo(1);
        assertThat(folder.resolve("filling")).doesNotExist();
    }
}
