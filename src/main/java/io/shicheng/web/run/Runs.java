package io.shicheng.web.run;

import io.shicheng.audit.ActingAccount;
import io.shicheng.progress.RunControl;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers that take long: two are worked on at once, a few wait, the next are turned away. One that takes longer than
 * {@code shicheng.web.answer-within} is stopped; so is one whose asker says so by the id that their request gave it.
 */
@Component
public final class Runs implements DisposableBean {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private final ThreadPoolExecutor executor;
    private final long timeoutMillis;
    private final OpenRuns open;

    Runs(@Value("${shicheng.web.answer-within:5m}") Duration answerWithin, OpenRuns open) {
        this.open = open;
        timeoutMillis = answerWithin.toMillis();
        executor = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("answer-", 1).daemon().factory());
        executor.allowCoreThreadTimeOut(true);
    }

    /** @throws ApiException with {@code busy} if too much is waiting already */
    public <T> DeferredResult<T> answer(Function<RunControl, T> question) {
        Optional<String> id = open.asked();
        RunProgress control = new RunProgress();
        DeferredResult<T> result = new DeferredResult<>(timeoutMillis);
        result.onTimeout(() -> {
            control.cancel();
            result.setErrorResult(new ApiException(ProblemCode.TOOK_TOO_LONG));
        });
        result.onError(failure -> control.cancel());
        id.ifPresent(each -> open.add(each, control));
        try {
            executor.execute(ActingAccount.carried(() -> {
                run(question, control, result);
                id.ifPresent(each -> open.remove(each, control));
            }));
        } catch (RejectedExecutionException e) {
            id.ifPresent(each -> open.remove(each, control));
            throw new ApiException(ProblemCode.BUSY, e);
        }
        return result;
    }

    private static <T> void run(Function<RunControl, T> question, RunProgress control, DeferredResult<T> result) {
        try {
            control.checkCancelled();
            control.phase("answer", 0);
            result.setResult(question.apply(control));
        } catch (CancellationException e) {
            // one that took too long was answered already
            result.setErrorResult(new ApiException(ProblemCode.CANCELLED, e));
        } catch (RuntimeException | Error e) {
            result.setErrorResult(e);
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
