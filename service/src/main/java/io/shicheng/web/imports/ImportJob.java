package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Loaded;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.progress.RunControl;
import io.shicheng.web.imports.ImportView.NamesView;
import io.shicheng.web.imports.ImportView.State;
import io.shicheng.web.problem.ProblemAnswers;
import io.shicheng.web.run.RunProgress;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** One import, from the upload to its report. Thread-safe. */
final class ImportJob {
    /** The phase in which files are parsed. */
    private static final String READ = "read";

    private static final Outcome CANCELLED = Outcome.of(State.CANCELLED);

    private final List<String> files;
    private final ImportRequest request;
    private final RunProgress progress = new RunProgress();
    private final AtomicBoolean tidied = new AtomicBoolean();
    private final Runnable afterwards;
    private @Nullable NamesView names;
    private @Nullable Thread reader;
    private Outcome outcome = Outcome.of(State.WAITING);

    private record Outcome(
            State state,
            @Nullable NameGrounds names,
            List<NameMention> mentions,
            @Nullable ImportReport report,
            @Nullable ProblemDetail problem) {
        static Outcome of(State state) {
            return new Outcome(state, null, List.of(), null, null);
        }
    }

    /** @param afterwards run once, before the import counts as finished, however it ends */
    ImportJob(List<String> files, ImportRequest request, Runnable afterwards) {
        this.files = List.copyOf(files);
        this.request = request;
        this.afterwards = afterwards;
    }

    /**
     * What the importer reports to. Whatever reads files may be interrupted; from the check on, nothing may, since an
     * interrupt closes files of the store. A cancelled import gets into no further phase, so that code that does not
     * listen stores nothing.
     */
    private final class Control implements RunControl {
        @Override
        public void phase(String name, long totalWork) {
            checkCancelled();
            reads(name.equals(READ));
            progress.phase(name, totalWork);
        }

        @Override
        public void advance(long work) {
            progress.advance(work);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    String id() {
        return request.origin().id().toString();
    }

    void run(Importer importer) {
        Outcome last = Outcome.of(State.FAILED);
        try {
            if (progress.cancelled()) {
                last = CANCELLED;
            } else {
                end(Outcome.of(State.RUNNING));
                last = outcomeOf(importer);
            }
        } finally {
            reads(false);
            tidy();
            end(last);
        }
    }

    private synchronized void reads(boolean now) {
        reader = now ? Thread.currentThread() : null;
        if (!now) {
            Thread.interrupted(); // it was meant for what is over
        }
    }

    private void tidy() {
        if (tidied.compareAndSet(false, true)) {
            afterwards.run();
        }
    }

    private Outcome outcomeOf(Importer importer) {
        try {
            reads(true);
            Loaded loaded = importer.load(request, new Control());
            ImportReport report = loaded.report();
            State state = report.refused() ? State.REFUSED : report.dryRun() ? State.CHECKED : State.STORED;
            return state != State.STORED && progress.cancelled()
                    ? CANCELLED
                    : new Outcome(state, loaded.names(), loaded.mentions(), report, null);
        } catch (CancellationException e) {
            return CANCELLED;
        } catch (RuntimeException | Error e) {
            if (progress.cancelled() && reading()) {
                return CANCELLED; // the interrupt came out of a parser as whatever it makes of it
            }
            return new Outcome(State.FAILED, null, List.of(), null, ProblemAnswers.of(e, request.language()));
        }
    }

    private synchronized void end(Outcome next) {
        if (!outcome.state.finished()) {
            outcome = next;
        }
    }

    private synchronized boolean reading() {
        return reader != null;
    }

    /** Asks the import to stop; it ends as cancelled unless it is past the point where it can be. */
    synchronized void cancel() {
        progress.cancel();
        if (reader != null) {
            reader.interrupt();
        }
    }

    /**
     * Takes a cancelled import that is still read as over, whether its thread has noticed or not: it stores nothing any
     * more, and its files are deleted under it.
     *
     * @return whether it was still read
     */
    boolean giveUp() {
        synchronized (this) {
            if (reader == null || outcome.state.finished() || !progress.cancelled()) {
                return false;
            }
        }
        tidy();
        end(CANCELLED);
        return true;
    }

    synchronized boolean finished() {
        return outcome.state.finished();
    }

    synchronized ImportView view() {
        ImportReport stored = outcome.state == State.STORED ? outcome.report : null;
        return new ImportView(
                id(),
                outcome.state.code(),
                request.origin().at(),
                request.origin().by().code(),
                stored == null ? new TreeMap<>() : stored.rowsStored(),
                stored == null ? null : stored.revision(),
                stored == null ? null : stored.keptUntil(),
                files,
                request.dryRun(),
                request.skipBadRows(),
                progress.progress(),
                outcome.names == null ? names : NamesView.of(outcome.names, outcome.mentions),
                outcome.report,
                outcome.problem);
    }

    /** Those whose consent is missing; null as long as nobody knows, and when a later import began. */
    synchronized @Nullable NameGrounds grounds() {
        return outcome.names;
    }

    /** The list of those whose consent is missing may be long, and is kept of the last import alone. */
    synchronized void forgetNames() {
        if (outcome.names != null) {
            names = NamesView.of(outcome.names, List.of());
            outcome = new Outcome(outcome.state, null, List.of(), outcome.report, outcome.problem);
        }
    }

    /** It was stored, and taken back. */
    synchronized void undone() {
        if (outcome.state == State.STORED) {
            outcome = Outcome.of(State.UNDONE);
        }
    }
}
