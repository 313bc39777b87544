package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What was cached of one course of a store is never told of another, where an earlier copy of its database is put back.
 */
class RestoredDatabaseIT {
    private static final SnapshotSpec TAUGHT = SnapshotSpec.of(Set.of(TieKind.MASTER_OF));

    @TempDir
    Path folder;

    /** What a store says of itself. */
    private record Told(long revision, int people, long ties, List<String> clusters) {}

    /** A child: stores a change and stays, with the database open. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            ConfigurableApplicationContext context = TestStore.application(Path.of(arguments[0]));
            context.getBean(GraphStore.class).apply(second("b"), RunControl.NONE);
            context.getBean(Snapshots.class).take(TAUGHT, RunControl.NONE);
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static GraphChange first() {
        return new TestChange()
                .person("h1")
                .person("h2")
                .person("h3")
                .tie(TieKind.MASTER_OF, "h1", "h2")
                .build();
    }

    private static GraphChange second(String end) {
        return new TestChange()
                .cluster(end)
                .person(end)
                .tie(TieKind.MASTER_OF, "h2", end)
                .build();
    }

    @Test
    void anEarlierCopyIsReadAnewAndSoIsWhatFollowsIt() throws IOException {
        Path store = folder.resolve("s");
        Path copy = folder.resolve("n1");
        assertThat(changed(store, first())).isEqualTo(new Told(1, 3, 1, List.of()));
        copy(store.resolve("neo4j"), copy);
        GraphChange lost = new TestChange()
                .cluster("lost")
                .tie(TieKind.MASTER_OF, "h1", "h3")
                .tie(TieKind.MASTER_OF, "h3", "h2")
                .build();
        assertThat(changed(store, lost)).isEqualTo(new Told(2, 3, 3, List.of("lost")));
        assertThat(told(store)).isEqualTo(new Told(2, 3, 3, List.of("lost")));

        putBack(copy, store);
        assertThat(told(store)).as("as it was when it was copied").isEqualTo(new Told(1, 3, 1, List.of()));
        assertThat(changed(store, second("b")))
                .as("counted to the same number on another course")
                .isEqualTo(new Told(2, 4, 2, List.of("b")));

        putBack(copy, store);
        assertThat(changed(store, second("c"))).isEqualTo(new Told(2, 4, 2, List.of("c")));
        assertThat(told(store)).isEqualTo(new Told(2, 4, 2, List.of("c")));
    }

    /** Without the file of the revision nothing is taken from caches either before the database says what it is. */
    @Test
    void anEarlierCopyIsReadAnewAfterAKill() throws Exception {
        Path store = folder.resolve("s");
        Path copy = folder.resolve("n1");
        changed(store, first());
        copy(store.resolve("neo4j"), copy);
        try (ChildProcess child = ChildProcess.ready(Child.class, store)) {
            child.endsWithin(0);
        }
        assertThat(told(store)).isEqualTo(new Told(2, 4, 2, List.of("b")));
        putBack(copy, store);
        Files.deleteIfExists(new StoreLocation(store).revision());
        assertThat(changed(store, second("c"))).isEqualTo(new Told(2, 4, 2, List.of("c")));
    }

    private static Told changed(Path store, GraphChange change) {
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            context.getBean(GraphStore.class).apply(change, RunControl.NONE);
            return told(context);
        }
    }

    private static Told told(Path store) {
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            return told(context);
        }
    }

    private static Told told(ConfigurableApplicationContext context) {
        Snapshot snapshot = context.getBean(Snapshots.class).take(TAUGHT, RunControl.NONE);
        List<Cluster> clusters = context.getBean(NetworkRecords.class).clusters();
        return new Told(
                snapshot.revision(),
                snapshot.vertexCount(),
                snapshot.graph().edgeCount(),
                clusters.stream().map(Cluster::sourceId).toList());
    }

    private static void putBack(Path copy, Path store) throws IOException {
        FileSystemUtils.deleteRecursively(store.resolve("neo4j"));
        copy(copy, store.resolve("neo4j"));
    }

    /** With the times of the files, as backups keep them. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.setLastModifiedTime(to, FileTime.fromMillis(0));
        }
    }
}
