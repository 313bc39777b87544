package io.shicheng.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairExecutorTests {
    private final FairExecutor executor = new FairExecutor("test", new FairExecutor.Size(1, 8, 6, 7));
    private final Semaphore steps = new Semaphore(0);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final List<String> turnedAway = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        executor.close();
    }

    /** Something that takes until the test lets it end. */
    private void ask(Client client, String what) {
        executor.enter(client, new FairExecutor.Task() {
            @Override
            public void run() {
                busy.countDown();
                steps.acquireUninterruptibly();
                served.add(what);
            }

            @Override
            public void turnedAway() {
                turnedAway.add(what);
            }
        });
    }

    private void ask(String name) {
        ask(Client.named(name), name);
    }

    private List<String> allServed(int number) {
        steps.release(number);
        while (served.size() < number) {
            Thread.onSpinWait();
        }
        return List.copyOf(served);
    }

    private static void assertRefused(boolean all, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        FairExecutor.RejectedTaskException.class,
                        failure -> assertThat(failure.all()).isEqualTo(all));
    }

    @Test
    void thoseWhoAskTakeTurnsHoweverMuchOneAsks() throws InterruptedException {
        ask("a");
        busy.await();
        for (int i = 0; i < 4; i++) {
            ask("a");
        }
        ask("b");
        ask("c");
        assertThat(allServed(7)).containsExactly("a", "a", "b", "c", "a", "a", "a");
    }

    @Test
    void nobodyHasMoreThanTheirPlaces() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            ask("a");
        }
        busy.await();
        assertRefused(false, () -> ask("a"));
        ask("b");
        assertThat(allServed(7)).contains("b");
        steps.release();
        ask("a");
    }

    @Test
    void whereAllPlacesAreTakenSomebodyWhoHasMostLosesTheirLast() throws InterruptedException {
        ask("z");
        busy.await();
        for (int i = 0; i < 5; i++) {
            ask(Client.named("a"), "a" + i);
        }
        for (int i = 0; i < 3; i++) {
            ask(Client.named("b"), "b" + i);
        }
        ask("c");
        assertThat(turnedAway).containsExactly("a4");
        ask("d");
        assertThat(turnedAway).containsExactly("a4", "a3");
        assertThat(allServed(9)).containsExactly("z", "a0", "b0", "c", "d", "a1", "b1", "a2", "b2");
    }

    @Test
    void whereEveryoneHasOnePlaceTheNextIsToldThatAllIsBusy() throws InterruptedException {
        ask("z");
        busy.await();
        for (int i = 0; i < 8; i++) {
            ask("visitor " + i);
        }
        assertRefused(true, () -> ask("one more"));
        assertThat(turnedAway).isEmpty();
        allServed(9);
    }

    @Test
    void theNetworksOfOneSiteHaveALimitTogether() throws InterruptedException {
        for (int i = 0; i < 7; i++) {
            ask(new Client("inside " + i, "site"), "inside");
        }
        busy.await();
        assertRefused(false, () -> ask(new Client("inside ff", "site"), "inside too"));
        ask(new Client("outside", "another"), "outside");
        assertThat(allServed(8)).contains("outside");
    }
}
