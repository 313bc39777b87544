package io.shicheng.web.imports;

import io.shicheng.audit.ActingAccount;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs imports, one at a time, and remembers the last ones until the service stops. */
@Component
class ImportJobs implements DisposableBean {
    private static final int REMEMBERED = 50;
    private static final int SECONDS_TO_STOP = 30;
    /** How long a cancelled import that is being read may take to notice. */
    private static final int SECONDS_TO_NOTICE = 3;
    /** Threads that do not notice: with this many, no further import is begun. */
    private static final int MOST_GIVEN_UP = 3;

    private final Importer importer;
    private final LinkedHashMap<String, ImportJob> jobs = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    ImportJobs(Importer importer) {
        this.importer = importer;
    }

    /**
     * @param afterwards run when the import is over, however it ends
     * @throws ApiException with {@code import_running} if another is not over, or too many that were cancelled have not
     *     noticed; {@code afterwards} is not run then
     */
    synchronized ImportJob start(List<String> files, ImportRequest request, Runnable afterwards) {
        for (ImportJob job : jobs.values()) {
            if (!job.finished()) {
                throw new ApiException(ProblemCode.IMPORT_RUNNING, "import", job.id());
            }
        }
        threads.removeIf(thread -> !thread.isAlive());
        if (threads.size() > MOST_GIVEN_UP) {
            throw new ApiException(
                    ProblemCode.IMPORT_RUNNING, "import", jobs.lastEntry().getKey());
        }
        jobs.values().forEach(ImportJob::forgetNames);
        ImportJob job = new ImportJob(files, request, afterwards);
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.pollFirstEntry();
        }
        // of its own, since one that was given up may go on for a while; a daemon, since it must not keep the service
        // up
        threads.add(Thread.ofPlatform().name("import").daemon().start(ActingAccount.carried(() -> job.run(importer))));
        return job;
    }

    /** Asks an import to stop. One that is being read is over soon after, whatever reads it. */
    void cancel(ImportJob job) {
        job.cancel();
        CompletableFuture.delayedExecutor(SECONDS_TO_NOTICE, TimeUnit.SECONDS).execute(job::giveUp);
    }

    synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** @throws ApiException with {@code unknown_import} */
    ImportJob job(String id) {
        return find(id).orElseThrow(() -> new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id));
    }

    /** @throws ApiException with {@code unknown_import} if there is no such import, or none that has a report */
    ImportReport report(String id) {
        ImportReport report = job(id).view().report();
        if (report == null) {
            throw new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id);
        }
        return report;
    }

    /** The last first. */
    synchronized List<ImportJob> all() {
        return new ArrayList<>(jobs.sequencedValues().reversed());
    }

    /** A running import is asked to stop, and waited for: it stores all or nothing. */
    @Override
    public void destroy() throws InterruptedException {
        all().forEach(ImportJob::cancel);
        List<Thread> running;
        synchronized (this) {
            running = List.copyOf(threads);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        for (Thread thread : running) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }
}
