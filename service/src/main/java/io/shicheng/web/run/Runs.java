package io.shicheng.web.run;

import io.shicheng.account.Origin;
import io.shicheng.audit.ActingAccount;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import io.shicheng.threads.Client;
import io.shicheng.threads.FairExecutor;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers that take work. Rights come first: what they ask for is done at once, in the thread of the request, and what
 * takes computing has a room that only they enter. Of the others, those who are logged in have a room, and visitors
 * one; what takes milliseconds has one of its own, where it waits for no computation. In each room two are worked on at
 * once, a few wait, and who asks take turns. What several ask for at the same moment is computed once.
 *
 * <p>One that takes longer than {@code shicheng.web.answer-within} is stopped; so is one whose client says so by the id
 * that their request gave it.
 */
@Component
public final class Runs implements DisposableBean {
    private static final Duration SHORTLY = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final FairExecutor visitors = new FairExecutor("visitor", new FairExecutor.Size(2, 32, 4, 16));
    private final FairExecutor accounts =
            new FairExecutor("answer", new FairExecutor.Size(2, 64, 12, Integer.MAX_VALUE));
    private final FairExecutor brief = new FairExecutor("brief", new FairExecutor.Size(2, 64, 8, 32));
    private final FairExecutor rights =
            new FairExecutor("right", new FairExecutor.Size(2, 10_000, 64, Integer.MAX_VALUE));
    private final ConcurrencyLimit turns = new ConcurrencyLimit();
    private final VisitorBudget budget;
    private final long timeoutMillis;
    private final OpenRuns open;
    /** What others may join, by what it is; guarded by itself. */
    private final Map<Object, SharedAnswer<?>> going = new HashMap<>();

    private final WaitingRequests joiners = new WaitingRequests();

    Runs(
            @Value("${shicheng.web.answer-within:5m}") Duration answerWithin,
            @Value("${shicheng.web.visitor-computation:2m}") Duration visitorComputation,
            OpenRuns open) {
        this.open = open;
        this.timeoutMillis = answerWithin.toMillis();
        this.budget = new VisitorBudget(visitorComputation, System::nanoTime);
    }

    /**
     * A computation, for a signed-in account, or a visitor.
     *
     * @throws ApiException with {@code too_many_questions} if too much is asked by the same, {@code busy} if too much
     *     is waiting already
     */
    public <T> DeferredResult<T> answer(Function<RunControl, T> question) {
        return within(place(), question);
    }

    /** The same of what takes milliseconds: it waits for no computation. */
    public <T> DeferredResult<T> briefAnswer(Function<RunControl, T> question) {
        ExecutionTarget place = place();
        return within(new ExecutionTarget(brief, place.client(), place.spent()), question);
    }

    private <T> DeferredResult<T> within(ExecutionTarget place, Function<RunControl, T> question) {
        requireBudget(place);
        return entered(place, question);
    }

    /**
     * The same of what others may wait for at this moment: it is computed once for all of them, and those who join take
     * no place and spends nothing. Who leaves is answered at once; the computation ends when the last one leaves.
     *
     * @param what equal for questions whose answers are equal, and for nothing else
     * @param form makes of the answer what this request is answered with, for the account that acts now
     * @throws ApiException with {@code too_many_questions} if too much is asked by the same, {@code busy} if too much
     *     is waiting already
     */
    public <A, T> DeferredResult<T> answer(Object what, Function<RunControl, A> question, Function<A, T> form) {
        Optional<String> id = open.asked();
        Waiter<A, T> waiter = new Waiter<>(place(), timeoutMillis, form, over(id)).leavingAtOnce();
        id.ifPresent(each -> open.add(each, waiter.progress()));
        try {
            synchronized (going) {
                @SuppressWarnings("unchecked") // of equal questions the answers are of one type
                SharedAnswer<A> known = (SharedAnswer<A>) going.get(what);
                if (known == null || !joined(waiter, known)) {
                    requireBudget(waiter.place());
                    SharedAnswer<A> own = new SharedAnswer<>(waiter);
                    going.put(what, own);
                    enter(waiter, own, question, () -> forget(what, own));
                }
            }
        } catch (ApiException e) {
            waiter.fail(e);
            throw e;
        }
        return waiter.result();
    }

    private <A> boolean joined(Waiter<A, ?> waiter, SharedAnswer<A> known) {
        Client client = waiter.place().client();
        if (!joiners.add(client)) {
            throw tooMany(SHORTLY);
        }
        waiter.atTheEnd(() -> joiners.remove(client));
        if (known.join(waiter)) {
            return true;
        }
        waiter.atTheEnd(() -> {});
        joiners.remove(client);
        return false;
    }

    private void forget(Object what, SharedAnswer<?> answer) {
        synchronized (going) {
            going.remove(what, answer);
        }
    }

    /** A computation for a right of a person, which waits for none but such; of nobody's more than two at once. */
    public <T> DeferredResult<T> right(Viewer.Subject whose, Function<RunControl, T> question) {
        return entered(new ExecutionTarget(rights, Client.named(name(whose)), _ -> {}), question);
    }

    /** The same for a signed-in account, where it sees to the rights of others. */
    public <T> DeferredResult<T> right(Function<RunControl, T> question) {
        return entered(new ExecutionTarget(rights, Client.named(account()), _ -> {}), question);
    }

    /** What a person has a right to, where it takes no computation: done at once. */
    public <T> T atOnce(Viewer.Subject whose, Supplier<T> work) {
        return turns.take(name(whose), work);
    }

    /** The same for a signed-in account, where it sees to the rights of others. */
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

    private ExecutionTarget place() {
        String account = ActingAccount.current();
        if (account != null) {
            return new ExecutionTarget(accounts, Client.named(account), _ -> {});
        }
        Client visitor = Origin.of(address()).client();
        return new ExecutionTarget(visitors, visitor, took -> budget.spent(visitor, took));
    }

    private void requireBudget(ExecutionTarget place) {
        boolean free = place.executor() == accounts || place.executor() == rights;
        // of accounts nothing is ever spent
        Duration wait = free ? Duration.ZERO : budget.left(place.client());
        if (wait.isPositive()) {
            throw tooMany(wait);
        }
    }

    private Consumer<RunProgress> over(Optional<String> id) {
        return progress -> id.ifPresent(each -> open.remove(each, progress));
    }

    private <T> DeferredResult<T> entered(ExecutionTarget place, Function<RunControl, T> question) {
        Optional<String> id = open.asked();
        Waiter<T, T> waiter = new Waiter<>(place, timeoutMillis, Function.identity(), over(id));
        id.ifPresent(each -> open.add(each, waiter.progress()));
        try {
            enter(waiter, new SharedAnswer<>(waiter), question, () -> {});
        } catch (ApiException e) {
            waiter.fail(e);
            throw e;
        }
        return waiter.result();
    }

    /** @param over is run before anybody hears the answer */
    private <A> void enter(
            Waiter<A, ?> first, SharedAnswer<A> shared, Function<RunControl, A> question, Runnable over) {
        ExecutionTarget place = first.place();
        try {
            place.executor().enter(place.client(), new FairExecutor.Task() {
                @Override
                public void run() {
                    first.inTheirName(() -> compute(place, shared, question, over));
                }

                @Override
                public void turnedAway() {
                    passOn(shared, question, over);
                }
            });
        } catch (FairExecutor.RejectedTaskException e) {
            over.run();
            throw e.all() ? ApiException.later(ProblemCode.BUSY, LATER) : tooMany(SHORTLY);
        }
    }

    /** The one who had the place loses it, and those who wait with them need another. */
    private <A> void passOn(SharedAnswer<A> shared, Function<RunControl, A> question, Runnable over) {
        Waiter<A, ?> next = shared.passOn(tooMany(SHORTLY));
        while (next != null) {
            try {
                enter(next, shared, question, over);
                return;
            } catch (ApiException e) {
                next = shared.passOn(e);
            }
        }
        over.run();
    }

    private static <A> void compute(
            ExecutionTarget place, SharedAnswer<A> shared, Function<RunControl, A> question, Runnable over) {
        long began = System.nanoTime();
        A answer;
        try {
            shared.control().checkCancelled();
            shared.control().phase("answer", 0);
            answer = question.apply(shared.control());
        } catch (RuntimeException | Error e) {
            ended(place, began, over);
            shared.failed(e);
            return;
        }
        ended(place, began, over);
        shared.done(answer);
    }

    private static void ended(ExecutionTarget place, long began, Runnable over) {
        place.spent().accept(Duration.ofNanos(System.nanoTime() - began));
        over.run();
    }

    @Override
    public void destroy() {
        visitors.close();
        accounts.close();
        brief.close();
        rights.close();
    }
}
