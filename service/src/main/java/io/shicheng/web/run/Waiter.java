package io.shicheng.web.run;

import io.shicheng.audit.ActingAccount;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * A request that waits for an answer.
 *
 * @param <A> what is computed
 * @param <T> what this request is answered with
 */
final class Waiter<A, T> {
    private final ExecutionTarget place;
    private final RunProgress progress = new RunProgress();
    private final Executor inTheirName = ActingAccount.carrier();
    private final DeferredResult<T> result;
    private final Function<A, T> form;
    private final Consumer<RunProgress> over;
    private final AtomicReference<Runnable> atTheEnd = new AtomicReference<>(() -> {});
    private boolean leavesAtOnce;

    /**
     * Waits for the account that acts now.
     *
     * @param form makes of what was computed what this request is answered with, in their name
     * @param over is told just before the request is answered
     */
    Waiter(ExecutionTarget place, long timeoutMillis, Function<A, T> form, Consumer<RunProgress> over) {
        this.place = place;
        this.form = form;
        this.over = over;
        this.result = new DeferredResult<>(timeoutMillis);
        result.onTimeout(() -> {
            fail(new ApiException(ProblemCode.TOOK_TOO_LONG));
            progress.cancel();
        });
        result.onError(_ -> progress.cancel());
    }

    /** Answers this request as soon as it is cancelled, whatever others wait for. */
    Waiter<A, T> leavingAtOnce() {
        leavesAtOnce = true;
        progress.whenCancelled(() -> fail(new ApiException(ProblemCode.CANCELLED)));
        return this;
    }

    /** What is done once, just before the request is answered. */
    void atTheEnd(Runnable action) {
        atTheEnd.set(action);
    }

    private void end() {
        over.accept(progress);
        atTheEnd.getAndSet(() -> {}).run();
    }

    ExecutionTarget place() {
        return place;
    }

    RunProgress progress() {
        return progress;
    }

    DeferredResult<T> result() {
        return result;
    }

    void inTheirName(Runnable work) {
        inTheirName.execute(work);
    }

    void give(A answer) {
        if (leavesAtOnce && progress.cancelled()) {
            return; // it was answered then, and is not recorded as shown
        }
        inTheirName(() -> {
            try {
                T own = form.apply(answer);
                end();
                result.setResult(own);
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        });
    }

    /** Does nothing where the request was answered already, such as that it took too long. */
    void fail(Throwable why) {
        end();
        result.setErrorResult(
                why instanceof CancellationException ? new ApiException(ProblemCode.CANCELLED, why) : why);
    }
}
