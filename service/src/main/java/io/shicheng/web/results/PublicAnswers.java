package io.shicheng.web.results;

import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.Recording;
import io.shicheng.disclosure.AnswerState;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import io.shicheng.web.run.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers to what everybody asks without being logged in, kept for the next who does: as long as the store and the day are the
 * same, and so whoever may be shown. One that is kept costs no place among the computations. Whom it shows is recorded each
 * time, as if it had been computed.
 */
@Component
final class PublicAnswers {
    private static final int MOST = 200;

    private final Runs runs;
    private final AnswerState state;
    private final AuditLog log;
    private final Map<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An answer.
     *
     * @param state of what it rests on
     * @param shown what is to be recorded when it is given
     */
    private record Kept(Object state, Object answer, List<AuditEvent> shown) {}

    PublicAnswers(Runs runs, AnswerState state, AuditLog log) {
        this.runs = runs;
        this.state = state;
        this.log = log;
    }

    /**
     * @param question equal for equal answers; one of a few, so that nobody can drive the others out
     * @param form makes of it what this request is answered with
     */
    <A, T> DeferredResult<T> answer(Viewer viewer, Object question, Function<RunControl, A> work, Function<A, T> form) {
        if (!(viewer instanceof Viewer.Anonymous)) {
            return runs.answer(control -> form.apply(work.apply(control)));
        }
        Optional<A> known = find(question);
        if (known.isPresent()) {
            DeferredResult<T> result = new DeferredResult<>();
            result.setResult(form.apply(known.get()));
            return result;
        }
        // another may have asked the same while this one waited
        return runs.answer(
                control -> form.apply(this.<A>find(question).orElseGet(() -> made(question, work, control))));
    }

    /** What is computed each time. */
    <T> DeferredResult<T> unkept(Function<RunControl, T> work) {
        return runs.answer(work);
    }

    @SuppressWarnings("unchecked") // equal questions have answers of the same type
    private <A> Optional<A> find(Object question) {
        Kept found;
        synchronized (kept) {
            found = kept.get(question);
        }
        if (found == null || !found.state.equals(state.now())) {
            return Optional.empty();
        }
        found.shown.forEach(log::append);
        return Optional.of((A) found.answer);
    }

    private <A> A made(Object question, Function<RunControl, A> work, RunControl control) {
        Object before = state.now();
        Recording<A> recorded = Recording.of(() -> work.apply(control));
        A answer = recorded.result();
        if (answer != null && before.equals(state.now())) {
            synchronized (kept) {
                kept.put(question, new Kept(before, answer, recorded.events()));
                if (kept.size() > MOST) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return answer;
    }
}
