package io.shicheng.analysis.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.progress.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoundsTests {
    @Test
    void runsEachChunkOnceARoundUntilTheEndSaysSo() {
        AtomicInteger[] runs = new AtomicInteger[7];
        for (int chunk = 0; chunk < runs.length; chunk++) {
            runs[chunk] = new AtomicInteger();
        }
        int[] rounds = {0};
        Rounds.run(runs.length, 3, RunControl.NONE, chunk -> runs[chunk].incrementAndGet(), () -> ++rounds[0] < 5);
        assertThat(runs).allMatch(count -> count.get() == 5);
    }

    /**
     * The other thread comes to the end of the round only after the failure; if the failure ended nothing, it would
     * wait for ever.
     */
    @Test
    @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aFailureEndsTheWaitingOfThreadsThatFinishLater() {
        CountDownLatch failing = new CountDownLatch(1);
        Rounds.Chunk chunk = c -> {
            if (c == 1) {
                failing.countDown();
                throw new IllegalStateException("chunk 1 failed");
            }
            try {
                failing.await();
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThatThrownBy(() -> Rounds.run(2, 2, RunControl.NONE, chunk, () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("chunk 1 failed");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
