package io.shicheng.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTests {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SingleFlight<String, String> flights = new SingleFlight<>();
    private final AtomicInteger computed = new AtomicInteger();
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch may = new CountDownLatch(1);

    @AfterEach
    void end() {
        may.countDown();
        threads.shutdownNow();
    }

    /** Somebody who asks, and what they are told. */
    private static final class Asking implements RunControl {
        final CountDownLatch waits = new CountDownLatch(1);
        final AtomicLong done = new AtomicLong();
        volatile String phase = "";
        volatile boolean stop;

        @Override
        public void phase(String name, long totalWork) {
            phase = name;
            done.set(0);
        }

        @Override
        public void advance(long work) {
            done.addAndGet(work);
        }

        @Override
        public boolean cancelled() {
            waits.countDown();
            return stop;
        }
    }

    /** Computes a word, in two steps, until it may end or is stopped. */
    private String compute(RunControl control) {
        computed.incrementAndGet();
        control.phase("word", 10);
        control.advance(3);
        began.countDown();
        while (may.getCount() > 0) {
            control.checkCancelled();
            Thread.onSpinWait();
        }
        control.advance(4);
        return "found";
    }

    private Future<String> ask(Asking asking) throws InterruptedException {
        Future<String> answer = threads.submit(() -> flights.get("question", asking, this::compute));
        began.await();
        asking.waits.await();
        return answer;
    }

    @Test
    void twentyWhoAskAtOnceAreGivenWhatOneComputed() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(ask(new Asking()));
        }
        may.countDown();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("found");
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void everybodyIsToldHowFarItIsAlsoWhoCameLate() throws Exception {
        Asking first = new Asking();
        Asking late = new Asking();
        Future<String> answer = ask(first);
        Future<String> other = ask(late);
        may.countDown();
        answer.get();
        other.get();
        for (Asking each : List.of(first, late)) {
            assertThat(each.phase).isEqualTo("word");
            assertThat(each.done).hasValue(7);
        }
    }

    @Test
    void whoLeavesDoesNotEndItForTheOthersEvenWhereTheyComputeIt() throws Exception {
        Asking first = new Asking();
        Future<String> computing = ask(first);
        Asking second = new Asking();
        Future<String> leaving = ask(second);
        Future<String> staying = ask(new Asking());
        first.stop = true;
        second.stop = true;
        assertThatThrownBy(leaving::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        may.countDown();
        assertThat(staying.get()).isEqualTo("found");
        assertThatThrownBy(computing::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(computed).hasValue(1);
    }

    @Test
    void theLastWhoLeavesEndsItAndTheNextBeginsAnew() throws Exception {
        List<Asking> all = List.of(new Asking(), new Asking(), new Asking());
        List<Future<String>> answers = new ArrayList<>();
        for (Asking each : all) {
            answers.add(ask(each));
        }
        all.forEach(each -> each.stop = true);
        for (Future<String> answer : answers) {
            assertThatThrownBy(answer::get).hasCauseInstanceOf(CancellationException.class);
        }
        assertThat(computed).hasValue(1);
        may.countDown();
        assertThat(flights.get("question", RunControl.NONE, this::compute)).isEqualTo("found");
        assertThat(computed).hasValue(2);
    }
}
