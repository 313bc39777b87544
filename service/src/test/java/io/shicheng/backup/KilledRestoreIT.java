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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Kills processes that back up or restore a store, at random moments, and opens what they leave. */
class KilledRestoreIT {
    private static final int PEOPLE = 400;
    private static final long SEED = 29;

    @TempDir
    private static Path folder;

    /** A store with twice as many people as its backup; no test adds to it or takes from it. */
    private static Path full;

    /** What a child does first, so that all of it is loaded, then to tell how long it takes, and until it is killed. */
    private static final List<String> RUNS = List.of("first", "measured", "killed");

    /** A child: restores one backup over one store after the other, and says each time when it begins and is done. */
    public static final class Restoring {
        private Restoring() {}

        public static void main(String[] arguments) {
            Path stores = Path.of(arguments[0]);
            Path backup = stores.resolveSibling("backups").resolve("one.backup");
            for (String run : RUNS) {
                try (ConfigurableApplicationContext context =
                        TestStore.applicationWith(stores.resolve(run), each -> {})) {
                    Restores restores = context.getBean(Restores.class);
                    System.out.println("ready");
                    restores.restore(backup, null, true, RunControl.NONE);
                    System.out.println("done");
                }
            }
        }
    }

    /** A child: backs its store up, again and again, and says each time when it begins and is done. */
    public static final class BackingUp {
        private BackingUp() {}

        public static void main(String[] arguments) {
            Path store = Path.of(arguments[0]);
            try (ConfigurableApplicationContext context = TestStore.applicationWith(store, each -> {})) {
                context.getBean(GraphStore.class).counts();
                Backups backups = context.getBean(Backups.class);
                for (String run : RUNS) {
                    System.out.println("ready");
                    backups.make(store.resolveSibling("backups").resolve(run + ".backup"), RunControl.NONE);
                    System.out.println("done");
                }
            }
        }
    }

    @BeforeAll
    static void fill() throws IOException {
        full = folder.resolve("full");
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
    }

    /** Starts a child, and kills it in its last run, after this part of the time that one takes. */
    private static void killChild(Class<?> main, Path argument, double part) throws Exception {
        try (ChildProcess child = ChildProcess.ready(main, argument)) {
            child.await("done");
            child.await("ready");
            long milliseconds = child.await("done");
            child.await("ready");
            child.endsWithin((long) (milliseconds * part));
        }
    }

    @Test
    void aKilledRestoreLeavesTheStoreAsItWasOrAsItWasRestored() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            Path stores = folder.resolve("stores-" + kill);
            for (String run : RUNS) {
                FileSystemUtils.copyRecursively(full, stores.resolve(run));
            }
            killChild(Restoring.class, stores, 0.1 + 0.9 * random.nextDouble());
            assertThat(people(stores.resolve("measured"))).isEqualTo(PEOPLE);
            Path killed = stores.resolve("killed");
            assertThat(people(killed)).isIn(PEOPLE, 2 * PEOPLE);
            assertThat(killed.resolve("restore.building")).doesNotExist();
            assertThat(killed.resolve("restore.ready")).doesNotExist();
            FileSystemUtils.deleteRecursively(stores);
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
        Path backups = folder.resolve("backups");
        Path killed = backups.resolve("killed.backup");
        Random random = new Random(SEED);
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            boolean over = kill % 2 == 0;
            Files.deleteIfExists(killed);
            if (over) {
                try (ConfigurableApplicationContext context = TestStore.applicationWith(full, each -> {})) {
                    context.getBean(Backups.class).make(killed, RunControl.NONE);
                }
            }
            killChild(BackingUp.class, full, 0.1 + 0.9 * random.nextDouble());
            if (over) {
                assertThat(killed).as("that one, or the one before").exists();
            }
            try (ConfigurableApplicationContext context = TestStore.applicationWith(full, each -> {})) {
                Backups made = context.getBean(Backups.class);
                if (Files.exists(killed)) {
                    BackupReport report = made.verify(killed, null, RunControl.NONE);
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
