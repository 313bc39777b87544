package io.shicheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.KeyRotation;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.ChildProcess;
import io.shicheng.progress.RunControl;
import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A running process has the store to itself, also where somebody deletes the file by which it is locked. */
class DeletedLockIT {
    @TempDir
    Path folder;

    /** A child: has the store open until it is killed. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            ConfigurableApplicationContext context = TestStore.application(Path.of(arguments[0]));
            context.getBean(Vault.class).personKey("", "1");
            context.getBean(GraphStore.class).apply(new TestChange().person("a").build(), RunControl.NONE);
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void noKeysAreRotatedBesideIt() throws Exception {
        StoreLocation location = new StoreLocation(folder);
        byte[] keys;
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            assertThat(child.endsWithin(0)).isFalse();
            keys = Files.readAllBytes(location.keys().resolve("people.keys"));
            Files.delete(location.lock());
            assertThatThrownBy(this::rotate).hasRootCauseInstanceOf(StoreInUseException.class);
            assertThat(location.keys().resolve("people.keys")).hasBinaryContent(keys);
        }
        rotate();
        assertThat(Files.readAllBytes(location.keys().resolve("people.keys"))).isNotEqualTo(keys);
    }

    private void rotate() {
        try (ConfigurableApplicationContext context = TestStore.application(folder)) {
            context.getBean(KeyRotation.class).rotate(Actor.operator());
        }
    }
}
