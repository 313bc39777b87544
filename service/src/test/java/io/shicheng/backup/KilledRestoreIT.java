package io.shicheng.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.ChildProcess;
import io.shicheng.fixture.Imports;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Kills processes that back up or restore a store, at random moments, and opens what they leave. */
class KilledRestoreIT {
    private static final int KILLS = 4;
    private static final int PEOPLE = 400;
    private static final long SEED = 29;

    @TempDir
    Path folder;

    /** A child: says that it is ready, and restores what lies beside its store over it. */
    public static final class Restoring {
        private Restoring() {}

        public static void main(String[] arguments) {
            Path store = Path.of(arguments[0]);
            try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
                Restores restores = context.getBean(Restores.class);
                System.out.println("ready");
                restores.restore(store.resolveSibling("backups").resolve("one.backup"), null, true, RunControl.NONE);
                System.out.println("done");
            }
        }
    }

    /** A child: says that it is ready, and backs its store up, again and again. */
    public static final class BackingUp {
        private BackingUp() {}

        public static void main(String[] arguments) {
            Path store = Path.of(arguments[0]);
            try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
                context.getBean(GraphStore.class).counts();
                Backups backups = context.getBean(Backups.class);
                System.out.println("ready");
                backups.make(store.resolveSibling("backups").resolve("two.backup"), RunControl.NONE);
                System.out.println("done");
            }
        }
    }

    /** A store with twice as many people as its backup. */
    private Path fill() throws IOException {
        Path full = folder.resolve("full");
        Path backups = Files.createDirectories(folder.resolve("backups"));
        try (ConfigurableApplicationContext context = TestStore.application(full)) {
            BackupIT.fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(backups.resolve("one.backup"), RunControl.NONE);
            Path more = Files.createDirectories(folder.resolve("more"));
            StringBuilder people = new StringBuilder("id,source\n");
            for (int i = 0; i < PEOPLE; i++) {
                people.append("more-").append(i).append(",register\n");
            }
            Files.writeString(more.resolve("people.csv"), people);
            Imports.done(context, more);
        }
        return full;
    }

    private static long runChild(Class<?> main, Path store, long milliseconds) throws Exception {
        try (ChildProcess child = ChildProcess.ready(main, store)) {
            if (milliseconds == Long.MAX_VALUE) {
                child.await("done");
            } else {
                child.endsWithin(milliseconds);
            }
            return child.milliseconds();
        }
    }

    private Path copy(Path full, String name) throws IOException {
        Path copy = folder.resolve(name);
        FileSystemUtils.copyRecursively(full, copy);
        return copy;
    }

    @Test
    void aKilledRestoreLeavesTheStoreAsItWasOrAsItWasRestored() throws Exception {
        Path full = fill();
        Path measured = copy(full, "measured");
        long milliseconds = runChild(Restoring.class, measured, Long.MAX_VALUE);
        assertThat(people(measured)).isEqualTo(PEOPLE);
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path killed = copy(full, "killed-" + kill);
            runChild(Restoring.class, killed, (long) (milliseconds * (0.1 + 0.9 * random.nextDouble())));
            assertThat(people(killed)).isIn(PEOPLE, 2 * PEOPLE);
            assertThat(killed.resolve("restore.building")).doesNotExist();
            assertThat(killed.resolve("restore.ready")).doesNotExist();
            FileSystemUtils.deleteRecursively(killed);
        }
    }

    /** How many people the store has; all of them, and everything else, must be there. */
    private static int people(Path store) {
        try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
            assertThat(context.getBean(LostFiles.class).now()).isEmpty();
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
            assertThat(BackupIT.name(context, PEOPLE - 1)).isEqualTo("Unmistakable Name " + (PEOPLE - 1));
            assertThat(context.getBean(Vault.class).holdsKeyOf(BackupIT.person(context, 0)))
                    .isTrue();
            return (int) context.getBean(GraphStore.class).counts().people();
        }
    }

    @Test
    void aKilledBackupLeavesNoneOrAllOfOneAndTheOneBefore() throws Exception {
        Path full = fill();
        Path backups = folder.resolve("backups");
        long milliseconds = runChild(BackingUp.class, full, Long.MAX_VALUE);
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 2 == 0) {
                Files.deleteIfExists(backups.resolve("two.backup"));
            }
            runChild(BackingUp.class, full, (long) (milliseconds * (0.1 + 0.9 * random.nextDouble())));
            try (ConfigurableApplicationContext context = TestStore.applicationWith(full, each -> {})) {
                Backups made = context.getBean(Backups.class);
                if (Files.exists(backups.resolve("two.backup"))) {
                    BackupReport report = made.verify(backups.resolve("two.backup"), null, RunControl.NONE);
                    assertThat(report.genuine()).isTrue();
                    assertThat(report.counts()).containsEntry("people", 2L * PEOPLE);
                }
                assertThat(made.verify(backups.resolve("one.backup"), null, RunControl.NONE)
                                .genuine())
                        .isTrue();
                assertThat(context.getBean(LostFiles.class).now()).isEmpty();
            }
        }
        assertThat(people(full)).isEqualTo(2 * PEOPLE);
    }
}
