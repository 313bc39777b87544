package io.shicheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.ShichengApplication;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import io.shicheng.store.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A command has the service make the backup that has the store open, and hears what came of it. */
class BackupBesideServiceIT {
    @TempDir
    Path folder;

    @Test
    void theServiceMakesTheBackupThatACommandAsksFor() throws Exception {
        Path store = folder.resolve("store");
        Path file = Files.createDirectories(folder.resolve("backups")).resolve("one.backup");
        TestStore.prepare(store);
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(ShichengApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .registerShutdownHook(false)
                        .run("--shicheng.store=" + store, "--server.port=0");
                ConfigurableApplicationContext command = TestStore.applicationWith(store, each -> {})) {
            BackupIT.fill(service, folder.resolve("files"), 30);
            Backups asked = command.getBean(Backups.class);
            BackupReport report = asked.make(file, RunControl.NONE);
            assertThat(report.genuine()).isTrue();
            assertThat(report.counts()).containsEntry("people", 30L);
            BackupStatus.Good good = service.getBean(Backups.class).status().lastGood();
            assertThat(good).isNotNull();
            assertThat(store.resolve("backup-request.json")).doesNotExist();
            assertThat(store.resolve("backup-progress.json")).doesNotExist();
            assertThatThrownBy(() -> asked.make(folder.resolve("none/two.backup"), RunControl.NONE))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("none");
            assertThat(service.getBean(Backups.class).status().failed()).isNotNull();
            assertThatThrownBy(() -> command.getBean(Restores.class).restore(file, null, true, RunControl.NONE))
                    .as("the store is in use")
                    .hasMessageContaining("in use");
        }
    }
}
