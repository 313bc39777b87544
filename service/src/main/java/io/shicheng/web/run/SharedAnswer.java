package io.shicheng.web.run;

import io.shicheng.progress.SharedControl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer that is computed for all who wait for it: each is handed it as their own. Thread-safe. */
final class SharedAnswer<A> {
    private final SharedControl control;
    /** In the order in which they came; the first has a place for it among the computations. */
    private final Deque<Waiter<A, ?>> waiters = new ArrayDeque<>();

    private boolean over;

    SharedAnswer(Waiter<A, ?> first) {
        this.control = new SharedControl(first.progress());
        waiters.add(first);
    }

    /** Told of all who wait, and cancelled once all of them are. */
    SharedControl control() {
        return control;
    }

    /** @return false if it is too late, because it is over or nobody waits for it any more */
    synchronized boolean join(Waiter<A, ?> waiter) {
        if (over || !control.join(waiter.progress())) {
            return false;
        }
        waiters.add(waiter);
        return true;
    }

    /** The one who has a place for it loses that; the one who came next is to take one, or null if there is nobody. */
    synchronized @Nullable Waiter<A, ?> passOn(RuntimeException why) {
        Waiter<A, ?> first = waiters.removeFirst();
        control.leave(first.progress());
        first.fail(why);
        over = waiters.isEmpty();
        return waiters.peekFirst();
    }

    void done(A answer) {
        end(waiter -> waiter.give(answer));
    }

    void failed(Throwable why) {
        end(waiter -> waiter.fail(why));
    }

    private void end(Consumer<Waiter<A, ?>> telling) {
        List<Waiter<A, ?>> all;
        synchronized (this) {
            over = true;
            all = List.copyOf(waiters);
        }
        all.forEach(telling);
    }
}
