package io.shicheng.inquiry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.fixture.ForwardingEngine;
import io.shicheng.fixture.Network;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Population.Part;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTests {
    private static final RankingQuestion DEGREE = new RankingQuestion("degree", Set.of(), null, null, false, 1);

    @TempDir
    Path folder;

    private final Network network = new Network()
            .historical("a", null)
            .historical("b", null)
            .historical("c", null)
            .tie("a", TieKind.MASTER_OF, "b")
            .tie("b", TieKind.MASTER_OF, "c");
    private final CountingEngine engine = new CountingEngine();

    /** Computes, and counts how often. */
    private static final class CountingEngine extends ForwardingEngine {
        final AtomicInteger computed = new AtomicInteger();
        final CountDownLatch may = new CountDownLatch(1);

        @Override
        public Standing scores(Snapshot snapshot, Measure measure, Settings settings, RunControl control) {
            computed.incrementAndGet();
            try {
                may.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.scores(snapshot, measure, settings, control);
        }
    }

    private Ranking ask(Inquiry inquiry, RankingQuestion question) {
        return inquiry.ask(question, Population.EVERYBODY, RunControl.NONE);
    }

    @Test
    void whatTwentyAskAtTheSameMomentIsComputedOnce() throws Exception {
        Inquiry inquiry = Inquiries.of(network, folder, engine);
        List<Future<Ranking>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> ask(inquiry, DEGREE)));
            }
            engine.may.countDown();
            for (Future<Ranking> answer : answers) {
                assertThat(answer.get().rows())
                        .isEqualTo(answers.getFirst().get().rows());
            }
        }
        assertThat(engine.computed).hasValue(1);
    }

    @Test
    void whatIsAskedAgainIsComputedOnceAndWhatIsAskedOtherwiseEachTime() {
        engine.may.countDown();
        Inquiry inquiry = Inquiries.of(network, folder, engine);
        Ranking first = ask(inquiry, DEGREE);
        assertThat(ask(inquiry, DEGREE)).usingRecursiveComparison().isEqualTo(first);
        assertThat(engine.computed).hasValue(1);
        ask(inquiry, DEGREE.by("degree", Set.of(TieKind.MASTER_OF)));
        ask(inquiry, DEGREE.by("harmonic", Set.of()));
        ask(inquiry, new RankingQuestion("degree", Set.of(), null, null, true, 1));
        ask(inquiry, new RankingQuestion("pagerank", Set.of(), null, null, false, 1));
        ask(inquiry, DEGREE.by("pagerank", Set.of()).with(Map.of("damping", "0.5")));
        assertThat(engine.computed).hasValue(6);
        // as usual, said or not
        ask(inquiry, DEGREE.by("pagerank", Set.of()).with(Map.of("damping", "0.850")));
        assertThat(engine.computed).hasValue(6);
    }

    @Test
    void aChangedNetworkIsComputedAnew() {
        engine.may.countDown();
        Inquiry inquiry = Inquiries.of(network, folder, engine);
        assertThat(ask(inquiry, DEGREE).rows()).hasSize(3);
        network.historical("d", null).tie("c", TieKind.MASTER_OF, "d");
        Inquiry after = Inquiries.of(network, folder.resolve("after"), engine);
        assertThat(ask(after, DEGREE).rows()).hasSize(4);
        assertThat(engine.computed).hasValue(2);
    }

    @Test
    void aPlanIsKeptByWhoCouldHaveBeenChosen() {
        PlanQuestion study = new PlanQuestion(1, null, Set.of(), 1, null, true, null, null);
        Inquiry inquiry = Inquiries.of(network, folder);
        var first = inquiry.ask(study, Population.EVERYBODY, RunControl.NONE);
        assertThat(inquiry.ask(study, Population.EVERYBODY, RunControl.NONE).contacts())
                .isEqualTo(first.contacts());
        assertThat(first.contacts().getFirst().person()).isEqualTo(network.key("b"));
    }

    private record Numbers(long bytes) implements Cacheable {}

    private Snapshot snapshot(Population population) {
        return RealSnapshots.of(network.store(), folder)
                .take(SnapshotSpec.of(Set.of(TieKind.MASTER_OF)).among(population), RunControl.NONE);
    }

    private static Citation citation(long seed) {
        return new Citation("digest", "degree", new TreeMap<>(), seed, "1");
    }

    private static int made(ResultCache results, Snapshot snapshot, long seed, long bytes) {
        int[] times = new int[1];
        results.get(snapshot, citation(seed), RunControl.NONE, _ -> {
            times[0]++;
            return new Numbers(bytes);
        });
        return times[0];
    }

    @Test
    void theLeastAskedForGoesWhereThereIsNoRoom() {
        ResultCache results = new ResultCache(100);
        Snapshot snapshot = snapshot(Population.EVERYBODY);
        assertThat(made(results, snapshot, 1, 40)).isEqualTo(1);
        assertThat(made(results, snapshot, 2, 40)).isEqualTo(1);
        assertThat(made(results, snapshot, 1, 40)).isZero();
        assertThat(made(results, snapshot, 3, 40)).isEqualTo(1);
        assertThat(made(results, snapshot, 1, 40)).isZero();
        assertThat(made(results, snapshot, 2, 40)).isEqualTo(1);
        // larger than all there is room for: given, and not kept
        assertThat(made(results, snapshot, 4, 101)).isEqualTo(1);
        assertThat(made(results, snapshot, 4, 101)).isEqualTo(1);
    }

    /** Else how long an answer takes would tell whose networks hold the same people. */
    @Test
    void twoPopulationsThatHoldTheSamePeopleShareNothing() {
        ResultCache results = new ResultCache(100);
        Snapshot first = snapshot(new Population("one", _ -> Part.VOUCHING));
        Snapshot second = snapshot(new Population("two", _ -> Part.VOUCHING));
        assertThat(first.digest()).isEqualTo(second.digest());
        assertThat(made(results, first, 1, 10)).isEqualTo(1);
        assertThat(made(results, second, 1, 10)).isEqualTo(1);
        assertThat(made(results, first, 1, 10)).isZero();
    }
}
