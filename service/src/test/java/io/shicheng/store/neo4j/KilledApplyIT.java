package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.Role;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Kills processes that store changes, at random moments, and opens what they leave. Each child goes on from what the
 * one before left, so that a store survives many kills.
 */
class KilledApplyIT {
    private static final int PEOPLE = 1_500;
    private static final int TIES = 6_000;
    private static final long SEED = 17;

    @TempDir
    Path folder;

    /** A child: opens the store, says so, and stores change after change until it is killed. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try (ConfigurableApplicationContext context = TestStore.application(Path.of(arguments[0]))) {
                GraphStore store = context.getBean(GraphStore.class);
                ImportHistory history = context.getBean(ImportHistory.class);
                store.counts();
                System.out.println("ready");
                for (long next = store.revision() + 1; ; next++) {
                    GraphChange change = change(next);
                    store.apply(change, made -> history.record(recordOf(change, made)), RunControl.NONE);
                    System.out.println("stored");
                }
            }
        }
    }

    /** The first change brings people and ties; each later one gives all of them other sources and strengths. */
    private static GraphChange change(long number) {
        return TestChange.random(PEOPLE, TIES, number);
    }

    private static ImportRecord recordOf(GraphChange change, long revision) {
        Instant at = Instant.EPOCH.plusSeconds(revision);
        return new ImportRecord(
                new UUID(0, revision), at, Role.STEWARD, change.counts(), revision, LocalDate.of(2029, 1, 31));
    }

    @Test
    void leavesAllOfEachChangeOrNothing() throws Exception {
        Random random = new Random(SEED);
        long last = 0;
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            killChild(1.5 * random.nextDouble());
            last = reopened(last);
            assertThat(last).isPositive();
        }
    }

    private long reopened(long before) {
        try (ConfigurableApplicationContext context = TestStore.application(folder)) {
            long revision = assertWhole(context.getBean(GraphStore.class), before);
            List<ImportRecord> expected = new ArrayList<>();
            for (long each = revision; each > 0; each--) {
                expected.add(recordOf(change(each), each));
            }
            assertThat(context.getBean(ImportHistory.class).all())
                    .as("a record of each change and of no other")
                    .isEqualTo(expected);
            return revision;
        }
    }

    /**
     * Starts a child and kills it when it has stored two changes, after this part of the time that the second took: with
     * the first all that it takes is loaded.
     */
    private void killChild(double part) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            child.await("stored");
            long milliseconds = child.await("stored");
            assertThat(child.endsWithin((long) (milliseconds * part)))
                    .as("the child ended of itself")
                    .isFalse();
        }
    }

    /** The store must hold exactly what the changes up to its revision make. */
    private long assertWhole(GraphStore store, long before) {
        StoreCounts counts = store.counts();
        Path file = new StoreLocation(folder).revision();
        long revision = store.revision();
        assertThat(revision).isGreaterThanOrEqualTo(before);
        assertThat(file).exists();
        if (revision == 0) {
            assertThat(counts.people()).isZero();
            assertThat(counts.clusters()).isZero();
            assertThat(counts.ties().values()).containsOnly(0L);
            return 0;
        }
        assertThat(counts.people()).isEqualTo(PEOPLE);
        assertThat(counts.ties().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(revision * TIES);
        List<String> stored = new ArrayList<>();
        store.readPeople(person -> stored.add(person.key() + " " + person.source()));
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(change(revision).people().stream()
                        .map(person -> person.key() + " " + person.source())
                        .toList());
        return revision;
    }
}
