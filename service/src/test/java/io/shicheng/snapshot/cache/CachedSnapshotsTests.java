package io.shicheng.snapshot.cache;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many who ask at once. The bound of time only ends a test that would wait for ever. */
@Timeout(300)
class CachedSnapshotsTests {
    private static final SnapshotSpec LINEAGE = SnapshotSpec.of(Set.of(MASTER_OF));
    private static final SnapshotSpec WORK = SnapshotSpec.of(Set.of(WORKED_WITH));

    @TempDir
    Path folder;

    private final SlowStore store = new SlowStore();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Reads ties of work only once it may, and tells when somebody began to. */
    private static final class SlowStore extends MemoryStore {
        final CountDownLatch began = new CountDownLatch(1);
        final CountDownLatch may = new CountDownLatch(1);
        final AtomicInteger takings = new AtomicInteger();
        volatile @Nullable RuntimeException failure;

        SlowStore() {
            people("a", "b", "c").tie(MASTER_OF, "a", "b").tie(WORKED_WITH, "b", "c");
        }

        @Override
        public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
            takings.incrementAndGet();
            if (kinds.contains(WORKED_WITH)) {
                began.countDown();
                await(may);
                if (failure != null) {
                    throw failure;
                }
            }
            super.readTies(kinds, sink);
        }
    }

    /** Tells when somebody waits for another, who looks now and then whether it is still wanted. */
    private static class Waiting implements RunControl {
        final CountDownLatch waits = new CountDownLatch(1);
        volatile boolean stop;

        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            waits.countDown();
            return stop;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        store.may.countDown();
        threads.close();
    }

    private CachedSnapshots snapshots() {
        return new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder));
    }

    private Future<Snapshot> take(CachedSnapshots snapshots, Waiting control) {
        return threads.submit(() -> snapshots.take(WORK, control));
    }

    @Test
    void whatManyAskForAtOnceIsTakenOnce() throws Exception {
        CachedSnapshots snapshots = snapshots();
        List<Future<Snapshot>> answers = new ArrayList<>();
        answers.add(take(snapshots, new Waiting()));
        await(store.began);
        for (int asker = 0; asker < 20; asker++) {
            Waiting control = new Waiting();
            answers.add(take(snapshots, control));
            await(control.waits);
        }
        store.may.countDown();
        Snapshot first = answers.getFirst().get();
        for (Future<Snapshot> answer : answers) {
            assertThat(answer.get()).isSameAs(first);
        }
        assertThat(store.takings).hasValue(1);
    }

    @Test
    void whoNeedsAnotherNeverWaitsForOneThatIsBeingTaken() throws Exception {
        CachedSnapshots snapshots = snapshots();
        Snapshot known = snapshots.take(LINEAGE, RunControl.NONE);
        Future<Snapshot> slow = take(snapshots, new Waiting());
        await(store.began);
        assertThat(snapshots.take(LINEAGE, RunControl.NONE)).as("in memory").isSameAs(known);
        SnapshotSpec both = SnapshotSpec.of(Set.of(TieKind.NOMINATES));
        assertThat(snapshots.take(both, RunControl.NONE).vertexCount())
                .as("taken now")
                .isEqualTo(3);
        assertThat(slow).isNotDone();
        assertThat(store.takings).hasValue(3);
    }

    @Test
    void oneThatIsOnDiskIsReadWhileAnotherIsTaken() {
        snapshots().take(LINEAGE, RunControl.NONE);
        CachedSnapshots next = snapshots();
        take(next, new Waiting());
        await(store.began);
        assertThat(next.take(LINEAGE, RunControl.NONE).vertexCount()).isEqualTo(3);
        assertThat(store.takings).as("the one on disk was not taken again").hasValue(2);
    }

    @Test
    void whoStopsWaitingStopsNobodyElse() throws Exception {
        CachedSnapshots snapshots = snapshots();
        Future<Snapshot> taking = take(snapshots, new Waiting());
        await(store.began);
        Waiting impatient = new Waiting();
        Future<Snapshot> stopped = take(snapshots, impatient);
        await(impatient.waits);
        impatient.stop = true;
        assertThatThrownBy(stopped::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(taking).isNotDone();
        store.may.countDown();
        assertThat(taking.get().vertexCount()).isEqualTo(3);
    }

    @Test
    void whoIsInterruptedWhileWaitingStops() throws Exception {
        CachedSnapshots snapshots = snapshots();
        take(snapshots, new Waiting());
        await(store.began);
        Waiting control = new Waiting();
        CountDownLatch ended = new CountDownLatch(1);
        List<Throwable> why = new ArrayList<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                snapshots.take(WORK, control);
            } catch (CancellationException e) {
                why.add(e);
            }
            ended.countDown();
        });
        await(control.waits);
        waiting.interrupt();
        await(ended);
        assertThat(why).hasSize(1);
    }

    @Test
    void whatOneWhoIsStoppedWasTakingIsTakenForTheOthers() throws Exception {
        CachedSnapshots snapshots = snapshots();
        Waiting first = new Waiting();
        Future<Snapshot> taking = take(snapshots, first);
        await(store.began);
        Waiting second = new Waiting();
        Future<Snapshot> waiting = take(snapshots, second);
        await(second.waits);
        first.stop = true;
        store.may.countDown();
        assertThatThrownBy(taking::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(waiting.get().vertexCount()).isEqualTo(3);
        assertThat(store.takings).hasValue(1);
    }

    @Test
    void whyItFailedIsToldToAllWhoWaitAndTheNextTriesAgain() throws Exception {
        store.failure = new IllegalStateException("the database is gone");
        CachedSnapshots snapshots = snapshots();
        Future<Snapshot> taking = take(snapshots, new Waiting());
        await(store.began);
        Waiting second = new Waiting();
        Future<Snapshot> waiting = take(snapshots, second);
        await(second.waits);
        store.may.countDown();
        assertThatThrownBy(taking::get).isInstanceOf(ExecutionException.class).hasCause(store.failure);
        assertThatThrownBy(waiting::get).isInstanceOf(ExecutionException.class).hasCause(store.failure);
        assertThat(store.takings).hasValue(1);
        store.failure = null;
        assertThat(snapshots.take(WORK, RunControl.NONE).vertexCount()).isEqualTo(3);
    }

    /** Each may have as many arcs as memory holds, so two wait for each other, and who waits can be stopped. */
    @Test
    void twoThatFillTheMemoryAreNotMadeAtOnce() throws Exception {
        store.may.countDown();
        CachedSnapshots snapshots = new CachedSnapshots(store, RealSnapshots.held(store), new StoreLocation(folder), 2);
        CountDownLatch makes = new CountDownLatch(1);
        CountDownLatch mayMake = new CountDownLatch(1);
        Future<Snapshot> first = threads.submit(() -> snapshots.take(WORK, new Waiting() {
            @Override
            public boolean cancelled() {
                makes.countDown();
                CachedSnapshotsTests.await(mayMake);
                return false;
            }
        }));
        await(makes);
        Waiting second = new Waiting();
        Future<Snapshot> other = threads.submit(() -> snapshots.take(LINEAGE, second));
        await(second.waits);
        assertThat(other).isNotDone();
        second.stop = true;
        assertThatThrownBy(other::get).hasCauseInstanceOf(CancellationException.class);
        mayMake.countDown();
        assertThat(first.get().vertexCount()).isEqualTo(3);
        assertThat(snapshots.take(LINEAGE, RunControl.NONE).vertexCount())
                .as("room again")
                .isEqualTo(3);
    }

    /**
     * What concerns somebody alone has no tie read again, and the list of what is kept does not say that it did not.
     */
    @Test
    void aConsentLeavesWhatIsKeptAndNothingShowsIt() {
        CachedSnapshots snapshots = snapshots();
        Snapshot first = snapshots.take(LINEAGE, RunControl.NONE);
        store.change(new PersonalChange().objection(new Objection(new NodeKey("a"), LocalDate.EPOCH)), () -> {});
        assertThat(snapshots.cached()).isEmpty();
        Snapshot again = snapshots.take(LINEAGE, RunControl.NONE);
        assertThat(again.graph()).isSameAs(first.graph());
        assertThat(again.revision()).isEqualTo(store.revision()).isNotEqualTo(first.revision());
        assertThat(snapshots.cached())
                .singleElement()
                .satisfies(kept -> assertThat(kept.revision()).isEqualTo(store.revision()));

        store.change(new PersonalChange().withoutObjection(new NodeKey("a")), () -> {});
        CachedSnapshots next = snapshots();
        assertThat(next.cached()).as("in another process too").isEmpty();
        assertThat(next.take(LINEAGE, RunControl.NONE).revision()).isEqualTo(store.revision());
        assertThat(next.cached()).hasSize(1);
        assertThat(store.takings).hasValue(1);

        store.change(
                new PersonalChange().erasure(new Erasure(new UUID(0, 1), new NodeKey("a"), LocalDate.EPOCH)), () -> {});
        assertThat(next.cached()).isEmpty();
        next.take(LINEAGE, RunControl.NONE);
        assertThat(store.takings).as("the network changed").hasValue(2);
        assertThat(next.cached()).hasSize(1);
    }

    /** Else the list would say whether what somebody changed made others of them, which are kept anew. */
    @Test
    void whatIsAskedForIsListedHoweverMuchWasAskedForBefore() {
        CachedSnapshots snapshots = snapshots();
        take(snapshots, 1, 70);
        assertThat(snapshots.cached()).hasSize(70);
        store.change(new PersonalChange().objection(new Objection(new NodeKey("a"), LocalDate.EPOCH)), () -> {});
        assertThat(snapshots.cached()).isEmpty();
        take(snapshots, 71, 140);
        take(snapshots, 1, 70);
        assertThat(snapshots.cached()).hasSize(140);
    }

    /** Also with more than can be listed. */
    @Test
    void whichOfVeryManyAreListedDoesNotSayWhatWasKeptBefore() {
        List<List<SnapshotSpec>> lists = new ArrayList<>();
        for (int keptBefore : new int[] {0, 40}) {
            CachedSnapshots snapshots = snapshots();
            take(snapshots, 1, keptBefore);
            store.change(new PersonalChange().objection(new Objection(new NodeKey("a"), LocalDate.EPOCH)), () -> {});
            take(snapshots, 1, 20);
            take(snapshots, 41, 280);
            take(snapshots, 21, 40);
            lists.add(snapshots.cached().stream().map(kept -> kept.spec()).toList());
        }
        assertThat(lists.getFirst()).hasSize(256);
        assertThat(lists.getLast()).isEqualTo(lists.getFirst());
    }

    private static void take(CachedSnapshots snapshots, int first, int last) {
        for (int years = first; years <= last; years++) {
            snapshots.take(fading(years), RunControl.NONE);
        }
    }

    @Test
    void oneInMemoryWhoseFileIsGoneIsKeptAgainWhenItIsAskedFor() throws IOException {
        CachedSnapshots snapshots = snapshots();
        Snapshot first = snapshots.take(LINEAGE, RunControl.NONE);
        store.change(new PersonalChange().objection(new Objection(new NodeKey("a"), LocalDate.EPOCH)), () -> {});
        try (Stream<Path> files = Files.list(new StoreLocation(folder).snapshots())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(snapshots.take(LINEAGE, RunControl.NONE).graph()).isSameAs(first.graph());
        assertThat(snapshots.cached()).hasSize(1);
        assertThat(snapshots().take(LINEAGE, RunControl.NONE).digest()).isEqualTo(first.digest());
        assertThat(store.takings).as("the file is as good as the first").hasValue(1);
    }

    private static SnapshotSpec fading(int years) {
        return new SnapshotSpec(Set.of(MASTER_OF), Weights.STRENGTH, (double) years, null, Orientation.AS_STATED);
    }
}
