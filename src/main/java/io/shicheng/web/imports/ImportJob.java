package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.web.imports.ImportView.State;
import io.shicheng.web.problem.ProblemAnswers;
import io.shicheng.web.run.RunProgress;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** One import, from the upload to its report. Thread-safe. */
final class ImportJob {
    private final List<String> files;
    private final ImportRequest request;
    private final RunProgress progress = new RunProgress();
    private Outcome outcome = new Outcome(State.WAITING, null, null);

    private record Outcome(
            State state,
            @Nullable ImportReport report,
            @Nullable ProblemDetail problem) {}

    ImportJob(List<String> files, ImportRequest request) {
        this.files = List.copyOf(files);
        this.request = request;
    }

    String id() {
        return request.origin().id().toString();
    }

    /** @param afterwards run before the import counts as finished, however it ends */
    void run(Importer importer, Runnable afterwards) {
        Outcome last = new Outcome(State.FAILED, null, null);
        try {
            if (progress.cancelled()) {
                last = new Outcome(State.CANCELLED, null, null);
            } else {
                end(new Outcome(State.RUNNING, null, null));
                last = outcomeOf(importer);
            }
        } finally {
            afterwards.run();
            end(last);
        }
    }

    private Outcome outcomeOf(Importer importer) {
        try {
            ImportReport report = importer.run(request, progress);
            State state = report.refused() ? State.REFUSED : report.dryRun() ? State.CHECKED : State.STORED;
            return new Outcome(state, report, null);
        } catch (CancellationException e) {
            return new Outcome(State.CANCELLED, null, null);
        } catch (RuntimeException | Error e) {
            return new Outcome(State.FAILED, null, ProblemAnswers.of(e, request.language()));
        }
    }

    private synchronized void end(Outcome next) {
        outcome = next;
    }

    /** Asks the import to stop; it ends as cancelled unless it is past the point where it can be. */
    void cancel() {
        progress.cancel();
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
                outcome.report,
                outcome.problem);
    }
}
