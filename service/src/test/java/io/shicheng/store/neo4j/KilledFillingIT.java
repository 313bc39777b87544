package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
