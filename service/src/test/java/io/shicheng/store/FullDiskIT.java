package io.shicheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.audit.AuditLog;
import io.shicheng.fixture.Imports;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.PastImports;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.failure.DiskFullException;
import io.shicheng.store.failure.FullDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A disk that is full while something is stored, and has room again afterwards, in one run of the program and in the
 * next. The disk is a small one in memory; where a test may not mount one, it is skipped.
 */
class FullDiskIT {
    private static final int DISK_MEGABYTES = 192;
    private static final int MOST_CHANGES = 60;

    @TempDir
    Path folder;

    private @Nullable Path mounted;
    private final List<Path> filled = new ArrayList<>();

    /** Assertions of the database look into what a full disk left of its log before it does itself. */
    @Test
    void theDatabaseOfTestsIsWithoutAssertionsAsThatOfAService() {
        assertThat(DatabaseManagementService.class.desiredAssertionStatus()).isFalse();
    }

    private Path mount() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean done;
        try {
            done = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString());
        } catch (IOException e) {
            done = false; // there is no such command
        }
        assumeTrue(
                done, "A disk of its own cannot be mounted here, so it cannot be filled: run this as root on Linux.");
        mounted = disk;
        return disk;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted != null) {
            run("umount", "-l", mounted.toString());
        }
    }

    /** Leaves this many bytes. */
    private Path fill(Path disk, long left) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > left + block.length) {
                out.write(block);
            }
        }
        return filler;
    }

    private ImportReport load(ConfigurableApplicationContext context, Path files) {
        return Imports.load(context, files);
    }

    @Test
    void theStoreGoesOnByItselfOnceThereIsRoomAndHoldsNothingOfWhatFailed() throws Exception {
        Path disk = mount();
        Path few = sample();
        try (ConfigurableApplicationContext context = TestStore.application(disk.resolve("store"))) {
            try {
                Before before = fillUntilItStops(context, disk, few);
                for (int asked = 0; asked < 2; asked++) {
                    assertThatThrownBy(context.getBean(GraphStore.class)::counts)
                            .isInstanceOf(DiskFullException.class)
                            .hasMessageContaining(
                                    disk.resolve("store").resolve("neo4j").toString())
                            .hasMessageContaining("Make room");
                }
                makeRoom();
                checkRecovery(context, before, few);
            } finally {
                makeRoom(); // a database is not stopped well on a full disk
            }
        }
    }

    /** Nobody asked it after there was room: what it left unfinished is found by the next start. */
    @Test
    void aServiceThatEndedAfterItsDiskWasFullStartsAgainWithAllThatWasStored() throws Exception {
        Path disk = mount();
        Path few = sample();
        Before before;
        try (ConfigurableApplicationContext context = TestStore.application(disk.resolve("store"))) {
            try {
                before = fillUntilItStops(context, disk, few);
            } finally {
                makeRoom();
            }
        }
        try (ConfigurableApplicationContext context = TestStore.application(disk.resolve("store"))) {
            checkRecovery(context, before, few);
        }
    }

    /** What was stored before the change that did not fit. */
    private record Before(StoreCounts counts, long revision, int imports) {}

    private Before fillUntilItStops(ConfigurableApplicationContext context, Path disk, Path few) throws IOException {
        assertThat(load(context, few).refused()).isFalse();
        GraphStore store = context.getBean(GraphStore.class);
        PastImports past = context.getBean(PastImports.class);
        filled.add(fill(disk, 3 << 20));
        Before before = new Before(store.counts(), store.revision(), past.all().size());
        Throwable failure = null;
        for (int seed = 1; failure == null && seed < MOST_CHANGES; seed++) {
            GraphChange change = TestChange.random(2_000, 5_000, seed);
            before = new Before(store.counts(), store.revision(), before.imports());
            failure = catchThrowable(() -> store.apply(change, _ -> {}, RunControl.NONE));
        }
        assertThat(failure).as("a change that does not fit").isInstanceOf(DiskFullException.class);
        return before;
    }

    private void checkRecovery(ConfigurableApplicationContext context, Before before, Path few) {
        GraphStore store = context.getBean(GraphStore.class);
        assertThat(store.counts()).as("nothing of what failed").isEqualTo(before.counts());
        assertThat(store.revision()).isEqualTo(before.revision());
        assertThat(context.getBean(PastImports.class).all()).hasSize(before.imports());
        assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
        assertThat(store.apply(TestChange.random(50, 50, MOST_CHANGES), _ -> {}, RunControl.NONE))
                .isGreaterThan(before.revision());
        assertThat(load(context, few).refused()).as("and imports run").isFalse();
    }

    private void makeRoom() throws IOException {
        for (Path filler : filled) {
            Files.deleteIfExists(filler);
        }
    }

    private Path sample() throws IOException {
        Path files = folder.resolve("few");
        new SampleGenerator(60, 1).write(files, RunControl.NONE);
        return files;
    }

    @Test
    void aFullDiskIsToldFromOtherFailuresOfFiles() throws Exception {
        Path disk = mount();
        fill(disk, 0);
        Throwable full = catchThrowable(() -> Files.write(disk.resolve("more"), new byte[1 << 20]));
        assertThat(FullDisk.isBehind(new IllegalStateException(full))).isTrue();
        Throwable missing = catchThrowable(() -> Files.readString(disk.resolve("nothing/here")));
        assertThat(FullDisk.isBehind(missing)).isFalse();
    }
}
