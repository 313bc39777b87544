package io.shicheng.web.imports;

import io.shicheng.audit.ActingAccount;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs imports, one at a time, and remembers the last ones until the service stops. */
@Component
class ImportJobs implements DisposableBean {
    private static final int REMEMBERED = 50;
    private static final int SECONDS_TO_STOP = 30;
    private final Importer importer;
    private final LinkedHashMap<String, ImportJob> jobs = new LinkedHashMap<>();
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    ImportJobs(Importer importer) {
        this.importer = importer;
    }

    /**
     * @param afterwards run when the import is over, however it ends
     * @throws ApiException with {@code import_running} if another is not over; {@code afterwards} is not run then
     */
    synchronized ImportJob start(List<String> files, ImportRequest request, Runnable afterwards) {
        for (ImportJob job : jobs.values()) {
            if (!job.finished()) {
                throw new ApiException(ProblemCode.IMPORT_RUNNING, "import", job.id());
            }
        }
        ImportJob job = new ImportJob(files, request);
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.pollFirstEntry();
        }
        executor.execute(ActingAccount.carried(() -> job.run(importer, afterwards)));
        return job;
    }

    synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** @throws ApiException with {@code unknown_import} */
    ImportJob job(String id) {
        return find(id).orElseThrow(() -> new ApiException(ProblemCode.UNKNOWN_IMPORT, "id", id));
    }

    /** The last first. */
    synchronized List<ImportJob> all() {
        return new ArrayList<>(jobs.sequencedValues().reversed());
    }

    /** A running import is asked to stop, and waited for: it stores all or nothing. */
    @Override
    public void destroy() throws InterruptedException {
        all().forEach(ImportJob::cancel);
        executor.shutdown();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
