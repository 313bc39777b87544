package io.shicheng.web.imports;

import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells listeners how far an import is: {@code progress} events while it runs, then one {@code finished} event with the
 * report. Each listener has a thread that mostly sleeps.
 */
@Component
class ImportEvents {
    private static final int LISTENERS = 64;
    private static final long EVERY_MILLIS = 200;
    private static final int SIGN_OF_LIFE_EVERY = 50;
    private final Semaphore places = new Semaphore(LISTENERS);

    SseEmitter follow(ImportJob job) {
        if (!places.tryAcquire()) {
            throw new ApiException(ProblemCode.BUSY);
        }
        SseEmitter emitter = new SseEmitter(0L);
        AtomicBoolean gone = new AtomicBoolean();
        emitter.onCompletion(() -> gone.set(true));
        emitter.onError(failure -> gone.set(true));
        Thread.ofVirtual().name("import-events").start(() -> {
            try {
                tell(job, emitter, gone);
            } finally {
                places.release();
            }
        });
        return emitter;
    }

    private static void tell(ImportJob job, SseEmitter emitter, AtomicBoolean gone) {
        try {
            ImportView last = null;
            for (int beat = 0; !gone.get() && !job.finished(); beat++) {
                ImportView view = job.view();
                if (!view.equals(last)) {
                    emitter.send(SseEmitter.event().name("progress").data(view));
                    last = view;
                } else if (beat % SIGN_OF_LIFE_EVERY == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(EVERY_MILLIS);
            }
            if (!gone.get()) {
                emitter.send(SseEmitter.event().name("finished").data(job.view()));
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            // the listener has gone, and with it whom to tell
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }
}
