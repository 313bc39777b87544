package io.shicheng.web.results;

import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.Recording;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.progress.RunControl;
import io.shicheng.web.run.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers that are computed once for all who ask the same at the same moment with the same eyes; and those to visitors
 * are kept for the next: as long as the store and the day are the same, and so those who may be shown. What everybody
 * begins with is kept apart from what else is asked, so that nobody can drive it out. One that is kept costs no place
 * among the computations. Whom an answer shows is recorded each time it is given, as if it had been computed.
 */
@Component
public final class Answers {
    private static final int MOST_USUAL = 200;
    /** A page has a thousand rows at most: less than 1 MB. */
    private static final int MOST_OTHERS = 64;

    private final Runs runs;
    private final AnswerState state;
    private final AuditLog log;
    private final Shelf usual = new Shelf(MOST_USUAL);
    private final Shelf others = new Shelf(MOST_OTHERS);

    /**
     * An answer.
     *
     * @param shown what is to be recorded when it is given
     */
    private record Kept(Object answer, List<AuditEvent> shown) {}

    /**
     * What several may wait for.
     *
     * @param state of what it rests on when it was asked: a question after a change is not answered from before it
     */
    private record Asked(Viewer viewer, Object question, Object state) {}

    Answers(Runs runs, AnswerState state, AuditLog log) {
        this.runs = runs;
        this.state = state;
        this.log = log;
    }

    /**
     * What visitors begin with.
     *
     * @param question equal for equal answers; one of a few, so that nobody can drive the others out
     * @param form makes of it what this request is answered with
     */
    public <A, T> DeferredResult<T> usual(
            Viewer viewer, Object question, Function<RunControl, A> work, Function<A, T> form) {
        return viewer instanceof Viewer.Anonymous
                ? kept(usual, viewer, question, work, form)
                : computed(viewer, question, work, form);
    }

    /**
     * Whatever else may be asked. Of visitors' the last few are kept until the store or the day changes: what all see
     * needs no place among the computations.
     *
     * @param question equal for equal answers to this viewer
     */
    public <A, T> DeferredResult<T> shared(
            Viewer viewer, Object question, Function<RunControl, A> work, Function<A, T> form) {
        return viewer instanceof Viewer.Anonymous
                ? kept(others, viewer, question, work, form)
                : computed(viewer, question, work, form);
    }

    private <A, T> DeferredResult<T> kept(
            Shelf shelf, Viewer viewer, Object question, Function<RunControl, A> work, Function<A, T> form) {
        Optional<A> known = find(shelf, question);
        if (known.isPresent()) {
            DeferredResult<T> result = new DeferredResult<>();
            result.setResult(form.apply(known.get()));
            return result;
        }
        return recorded(
                viewer,
                question,
                control -> {
                    // another may have asked the same while this one waited
                    Optional<Recording<A>> meanwhile = found(shelf, question);
                    meanwhile.ifPresent(found -> found.events().forEach(log::append));
                    return meanwhile.orElseGet(() -> made(shelf, question, work, control));
                },
                form);
    }

    private <A, T> DeferredResult<T> computed(
            Viewer viewer, Object question, Function<RunControl, A> work, Function<A, T> form) {
        return recorded(viewer, question, control -> Recording.of(() -> work.apply(control)), form);
    }

    private <A, T> DeferredResult<T> recorded(
            Viewer viewer, Object question, Function<RunControl, Recording<A>> work, Function<A, T> form) {
        AtomicBoolean here = new AtomicBoolean();
        return runs.answer(
                new Asked(viewer, question, state.now()),
                control -> {
                    here.set(true);
                    return work.apply(control);
                },
                answer -> {
                    // where another's request had it computed, it was recorded for that one
                    if (!here.get()) {
                        answer.events().forEach(log::append);
                    }
                    return form.apply(answer.result());
                });
    }

    private <A> Optional<A> find(Shelf shelf, Object question) {
        Optional<Recording<A>> found = found(shelf, question);
        found.ifPresent(each -> each.events().forEach(log::append));
        return found.map(Recording::result);
    }

    @SuppressWarnings("unchecked") // equal questions have answers of the same type
    private <A> Optional<Recording<A>> found(Shelf shelf, Object question) {
        return shelf.find(question, state.now()).map(found -> new Recording<>((A) found.answer, found.shown));
    }

    private <A> Recording<A> made(Shelf shelf, Object question, Function<RunControl, A> work, RunControl control) {
        Object before = state.now();
        Recording<A> recorded = Recording.of(() -> work.apply(control));
        A answer = recorded.result();
        if (answer != null && before.equals(state.now())) {
            shelf.keep(question, before, new Kept(answer, recorded.events()));
        }
        return recorded;
    }

    /**
     * Answers of one state of the store: those of another, which may name somebody who is gone, are dropped at once.
     */
    private static final class Shelf {
        private final int most;
        private final Map<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
        private @Nullable Object state;

        Shelf(int most) {
            this.most = most;
        }

        synchronized Optional<Kept> find(Object question, Object now) {
            settle(now);
            return Optional.ofNullable(kept.get(question));
        }

        synchronized void keep(Object question, Object now, Kept answer) {
            settle(now);
            kept.put(question, answer);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }

        private void settle(Object now) {
            if (!now.equals(state)) {
                kept.clear();
                state = now;
            }
        }
    }
}
