package io.shicheng.backup.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.backup.Backups;
import io.shicheng.consent.Consents;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.Imports;
import io.shicheng.message.Message;
import io.shicheng.progress.RunControl;
import io.shicheng.store.TestStore;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Backups that are made of themselves, and the keys beside them. */
class BackupScheduleIT {
    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));

    private Path people() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), "id,name,source\n1,Somebody Unmistakable,register\n");
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,how,evidence\n"
                        + "1,named,insurance,association,2026-01-02,letter,box 1\n");
        return files;
    }

    private static List<String> in(Path place, String ending) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void oneIsMadeWhenItIsDueAndSoManyStay() throws Exception {
        Path place = Files.createDirectories(folder.resolve("backups"));
        try (ConfigurableApplicationContext context =
                TestStore.applicationAt(now::get, TestStore.warm(folder.resolve("store")))) {
            Imports.done(context, people());
            BackupJob job = job(context, place);
            Files.writeString(place.resolve("shicheng-2026-11-28T12-00-00Z.backup.part"), "what a kill left");
            job.look();
            assertThat(in(place, ".part")).isEmpty();
            assertThat(in(place, ".backup")).containsExactly("shicheng-2026-11-29T12-00-00Z.backup");
            assertThat(context.getBean(Backups.class).status().lastGood()).isNotNull();
            again(job, Duration.ofHours(23));
            assertThat(in(place, ".backup")).as("not due yet").hasSize(1);
            again(job, Duration.ofHours(1));
            again(job, Duration.ofHours(24));
            assertThat(in(place, ".backup"))
                    .containsExactly("shicheng-2026-11-30T12-00-00Z.backup", "shicheng-2026-12-01T12-00-00Z.backup");
            // the clock is put back: the next is not put off
            again(job, Duration.ofHours(-10));
            assertThat(in(place, ".backup")).contains("shicheng-2026-12-01T02-00-00Z.backup");
            StoreWarnings warnings = context.getBean(StoreWarnings.class);
            warnings.tell(new Warning(
                    "date_in_doubt",
                    null,
                    null,
                    false,
                    Message.of("io.shicheng.consent.failures", "date.doubted", 1, 2, 3, 4)));
            again(job, Duration.ofHours(24));
            assertThat(in(place, ".backup"))
                    .as("nothing is removed on a day in doubt")
                    .hasSize(3);
        }
    }

    private BackupJob job(ConfigurableApplicationContext context, Path place) {
        return new BackupJob(
                context.getBeanProvider(CheckedBackups.class),
                context.getBeanProvider(KeyFolders.class),
                context.getBeanProvider(KnownBackups.class),
                new BackupSchedule(place, Duration.ofHours(24), 2),
                context.getBean(BackupRequests.class),
                context.getBean(StoreWarnings.class),
                context.getBean(Clock.class));
    }

    private void again(BackupJob job, Duration later) {
        now.updateAndGet(before -> before.plus(later));
        for (int i = 0; i < 60; i++) {
            job.look();
        }
    }

    @Test
    void keysThatWereDestroyedGoFromTheFolderBesideBackupsAndItIsToldWhereThatCannotBe() throws Exception {
        Path place = Files.createDirectories(folder.resolve("backups"));
        try (ConfigurableApplicationContext context =
                TestStore.applicationAt(now::get, TestStore.warm(folder.resolve("store")))) {
            Imports.done(context, people());
            Backups backups = context.getBean(Backups.class);
            backups.make(place.resolve("one.backup"), RunControl.NONE);
            Path keys = place.resolve(in(place, "").stream()
                    .filter(name -> name.startsWith("shicheng-keys-"))
                    .findFirst()
                    .orElseThrow());
            List<String> parts = in(keys.resolve("keys/people"), "");
            assertThat(parts).hasSize(1);
            assertThat(in(keys.resolve("keys"), "")).doesNotContain("master.key");
            Path away = folder.resolve("away");
            Files.move(keys, away);
            KeyFolders folders = context.getBean(KeyFolders.class);
            context.getBean(Consents.class).erase(context.getBean(Vault.class).personKey("", "1"), Actor.operator());
            folders.updateAll();
            assertThat(context.getBean(StoreWarnings.class).all())
                    .anySatisfy(warning -> assertThat(warning.code()).isEqualTo(KeyFolders.BEHIND));
            assertThat(backups.status().behind()).containsExactly(keys.toString());
            Files.move(away, keys);
            folders.updateAll();
            assertThat(in(keys.resolve("keys/people"), "")).doesNotContainAnyElementsOf(parts);
            assertThat(backups.status().behind()).isEmpty();
            assertThat(context.getBean(StoreWarnings.class).all())
                    .noneSatisfy(warning -> assertThat(warning.code()).isEqualTo(KeyFolders.BEHIND));
            assertThat(keys.resolve("accounts.json").toFile().exists())
                    .isEqualTo(context.getBean(StoreLocation.class)
                            .accounts()
                            .toFile()
                            .exists());
            assertThat(backups.forget(keys)).isTrue();
            assertThat(backups.forget(keys)).isFalse();
        }
    }
}
