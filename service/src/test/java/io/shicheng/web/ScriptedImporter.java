package io.shicheng.web;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.NameGrounds;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An importer that goes on only when it is told to, so that a test can look at an import under way. */
final class ScriptedImporter implements Importer {
    private static final int STEPS = 10;
    final List<ImportRequest> requests = new CopyOnWriteArrayList<>();
    final List<Boolean> filesWereThere = new CopyOnWriteArrayList<>();
    /** Those that got as far as to store something. */
    final List<ImportRequest> stored = new CopyOnWriteArrayList<>();

    private final Semaphore steps = new Semaphore(0);
    private final Semaphore sleep = new Semaphore(0);
    private final Semaphore awake = new Semaphore(0);
    /** Whether an import listens to nobody until it is woken. */
    volatile boolean deaf;

    volatile @Nullable RuntimeException failure;

    void step(int count) {
        steps.release(count);
    }

    /** Wakes the deaf one, and waits for what it does then. */
    void wake() {
        sleep.release();
        awake.acquireUninterruptibly();
    }

    void finish() {
        steps.release(STEPS);
    }

    void forget() {
        steps.drainPermits();
        failure = null;
        deaf = false;
        stored.clear();
        requests.clear();
        filesWereThere.clear();
    }

    @Override
    public Loaded load(ImportRequest request, RunControl control) {
        return new Loaded(run(request, control), new NameGrounds(0, 0, 0, List.of()), List.of());
    }

    @Override
    public ImportReport run(ImportRequest request, RunControl control) {
        requests.add(request);
        for (Path path : request.paths()) {
            filesWereThere.add(path.toFile().isFile());
        }
        control.phase("read", STEPS);
        if (deaf) {
            sleep.acquireUninterruptibly();
            try {
                control.phase("check", 0);
                stored.add(request);
            } finally {
                awake.release();
            }
        }
        for (int i = 0; i < STEPS; i++) {
            await(control);
            control.advance(1);
        }
        RuntimeException toThrow = failure;
        if (toThrow != null) {
            throw toThrow;
        }
        control.phase("store", 0);
        stored.add(request);
        TreeMap<String, Long> none = new TreeMap<>();
        return new ImportReport(
                none, none, none, none, none, List.of(), false, request.dryRun(), 1, LocalDate.of(2029, 1, 31));
    }

    private void await(RunControl control) {
        try {
            while (!steps.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                control.checkCancelled();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
