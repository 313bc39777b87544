package io.shicheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.consent.key.LostFiles;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A disk that is full while a store is backed up or restored. The disk is a small one in memory; where a test may not
 * mount one, it is skipped.
 */
class FullDiskBackupIT {
    private static final int DISK_MEGABYTES = 320;
    private static final int PEOPLE = 300;

    @TempDir
    Path folder;

    private @Nullable Path mounted;

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
    private static Path fill(Path disk, long left) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[1 << 14];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > left + block.length) {
                out.write(block);
            }
        }
        return filler;
    }

    @Test
    void nothingIsLeftOfABackupForWhichThereIsNoRoom() throws Exception {
        Path disk = mount();
        Path file = disk.resolve("one.backup");
        try (ConfigurableApplicationContext context = TestStore.application(folder.resolve("store"))) {
            BackupIT.fill(context, folder.resolve("files"), PEOPLE);
            Backups backups = context.getBean(Backups.class);
            backups.make(file, RunControl.NONE);
            Path filler = fill(disk, 1 << 14);
            Throwable failure = catchThrowable(() -> backups.make(disk.resolve("two.backup"), RunControl.NONE));
            assertThat(failure).isInstanceOf(RefusedException.class).hasMessageContaining("two.backup");
            assertThat(disk.resolve("two.backup")).doesNotExist();
            assertThat(disk.resolve("two.backup.part")).doesNotExist();
            assertThat(backups.status().failed()).isNotNull();
            Files.delete(filler);
            assertThat(backups.verify(file, null, RunControl.NONE).genuine()).isTrue();
            backups.make(disk.resolve("two.backup"), RunControl.NONE);
            assertThat(backups.status().failed()).isNull();
        }
    }

    @Test
    void aStoreStaysAsItWasWhereThereIsNoRoomToRestore() throws Exception {
        Path disk = mount();
        Path store = disk.resolve("store");
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Path original = folder.resolve("original");
        try (ConfigurableApplicationContext context = TestStore.application(original)) {
            BackupIT.fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(backups.resolve("one.backup"), RunControl.NONE);
        }
        FileSystemUtils.copyRecursively(original, store);
        for (long left : new long[] {1 << 14, 4 << 20, (96 << 20) + (1 << 20)}) {
            Path filler = fill(disk, left);
            Throwable failure = catchThrowable(() -> {
                try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
                    context.getBean(Restores.class).restore(backups.resolve("one.backup"), null, true, RunControl.NONE);
                }
            });
            assertThat(failure).as("with " + left + " bytes").isInstanceOf(RefusedException.class);
            Files.delete(filler);
            try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
                assertThat(context.getBean(GraphStore.class).counts().people()).isEqualTo(PEOPLE);
                assertThat(BackupIT.name(context, 1)).isEqualTo("Unmistakable Name 1");
                assertThat(context.getBean(LostFiles.class).now()).isEmpty();
            }
        }
        assertThat(store.resolve("restore.building")).doesNotExist();
    }
}
