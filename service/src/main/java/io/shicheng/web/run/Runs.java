package io.shicheng.web.run;

import io.shicheng.account.Origin;
import io.shicheng.audit.ActingAccount;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import io.shicheng.threads.Asker;
import io.shicheng.threads.Room;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers that take work. Rights come first: what they ask for is done at once, in the thread of the request, and what takes
 * computing has a room that only they enter. Of the others, those who are logged in have a room, and visitors one. In each
 * room two are worked on at once, a few wait, and who asks take turns.
 *
 * <p>One that takes longer than {@code shicheng.web.answer-within} is stopped; so is one whose asker says so by the id that
 * their request gave it.
 */
@Component
public final class Runs implements DisposableBean {
    private static final Duration SHORTLY = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Room visitors = new Room("visitor", new Room.Size(2, 32, 4, 16));
    private final Room accounts = new Room("answer", new Room.Size(2, 64, 12, Integer.MAX_VALUE));
    private final Room rights = new Room("right", new Room.Size(2, 10_000, 64, Integer.MAX_VALUE));
    private final Turns turns = new Turns();
    private final VisitorBudget budget;
    private final long timeoutMillis;
    private final OpenRuns open;

    Runs(
            @Value("${shicheng.web.answer-within:5m}") Duration answerWithin,
            @Value("${shicheng.web.visitor-computation:2m}") Duration visitorComputation,
            OpenRuns open) {
        this.open = open;
        this.timeoutMillis = answerWithin.toMillis();
        this.budget = new VisitorBudget(visitorComputation, System::nanoTime);
    }

    /**
     * A computation, for whoever is logged in, or a visitor.
     *
     * @throws ApiException with {@code too_many_questions} if too much is asked by the same, {@code busy} if too much is
     *     waiting already
     */
    public <T> DeferredResult<T> answer(Function<RunControl, T> question) {
        String account = ActingAccount.current();
        if (account != null) {
            return entered(accounts, Asker.named(account), question, _ -> {});
        }
        Asker visitor = Origin.of(address()).asker();
        Duration wait = budget.left(visitor);
        if (wait.isPositive()) {
            throw tooMany(wait);
        }
        return entered(visitors, visitor, question, took -> budget.spent(visitor, took));
    }

    /** A computation for a right of a person, which waits for none but such; of nobody's more than two at once. */
    public <T> DeferredResult<T> right(Viewer.Subject whose, Function<RunControl, T> question) {
        return entered(rights, Asker.named(name(whose)), question, _ -> {});
    }

    /** The same for whoever is logged in, where they see to the rights of others. */
    public <T> DeferredResult<T> right(Function<RunControl, T> question) {
        return entered(rights, Asker.named(account()), question, _ -> {});
    }

    /** What a person has a right to, where it takes no computation: done at once. */
    public <T> T atOnce(Viewer.Subject whose, Supplier<T> work) {
        return turns.take(name(whose), work);
    }

    /** The same for whoever is logged in, where they see to the rights of others. */
    public <T> T atOnce(Supplier<T> work) {
        return turns.take(account(), work);
    }

    private static String name(Viewer.Subject whose) {
        return "person " + whose.person().value();
    }

    private static String account() {
        return "account " + ActingAccount.current();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }

    private static ApiException tooMany(Duration wait) {
        return ApiException.later(ProblemCode.TOO_MANY_QUESTIONS, wait);
    }

    private interface Spending {
        void took(Duration time);
    }

    private <T> DeferredResult<T> entered(Room room, Asker asker, Function<RunControl, T> question, Spending spending) {
        Optional<String> id = open.asked();
        RunProgress control = new RunProgress();
        DeferredResult<T> result = new DeferredResult<>(timeoutMillis);
        result.onTimeout(() -> {
            control.cancel();
            result.setErrorResult(new ApiException(ProblemCode.TOOK_TOO_LONG));
        });
        result.onError(failure -> control.cancel());
        id.ifPresent(each -> open.add(each, control));
        Runnable work = ActingAccount.carried(() -> {
            long began = System.nanoTime();
            run(question, control, result, () -> spending.took(Duration.ofNanos(System.nanoTime() - began)));
            id.ifPresent(each -> open.remove(each, control));
        });
        try {
            room.enter(asker, new Room.Entrant() {
                @Override
                public void run() {
                    work.run();
                }

                @Override
                public void turnedAway() {
                    result.setErrorResult(tooMany(SHORTLY));
                    id.ifPresent(each -> open.remove(each, control));
                }
            });
        } catch (Room.NoPlaceException e) {
            id.ifPresent(each -> open.remove(each, control));
            throw e.all() ? ApiException.later(ProblemCode.BUSY, LATER) : tooMany(SHORTLY);
        }
        return result;
    }

    /** @param spent before anybody hears the answer, so that whoever asks again has paid for it */
    private static <T> void run(
            Function<RunControl, T> question, RunProgress control, DeferredResult<T> result, Runnable spent) {
        try {
            T answer;
            try {
                control.checkCancelled();
                control.phase("answer", 0);
                answer = question.apply(control);
            } finally {
                spent.run();
            }
            result.setResult(answer);
        } catch (CancellationException e) {
            // one that took too long was answered already
            result.setErrorResult(new ApiException(ProblemCode.CANCELLED, e));
        } catch (RuntimeException | Error e) {
            result.setErrorResult(e);
        }
    }

    @Override
    public void destroy() {
        visitors.close();
        accounts.close();
        rights.close();
    }
}
