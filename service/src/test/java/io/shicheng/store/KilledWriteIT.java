package io.shicheng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes while they put files in place, and opens the store that they leave. */
class KilledWriteIT {
    private static final int BYTES = 8 << 20;
    private static final int MOST_KILLS = 40;

    @TempDir
    Path folder;

    private static List<Path> files(Path folder) {
        StoreLocation location = new StoreLocation(folder);
        return List.of(location.accounts(), location.sealed().resolve("contact-lists/one"));
    }

    /** A child: replaces files again and again until it is killed. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            List<Path> files = files(Path.of(arguments[0]));
            Files.createDirectories(files.getLast().getParent());
            byte[] bytes = new byte[BYTES];
            System.out.println("ready");
            for (byte next = 1; ; next++) {
                Arrays.fill(bytes, next);
                for (Path each : files) {
                    DurableFile.replace(each, bytes);
                }
            }
        }
    }

    @Test
    void nothingUnfinishedStays() throws Exception {
        List<Path> left = new ArrayList<>();
        for (int kill = 0; kill < MOST_KILLS && left.isEmpty(); kill++) {
            try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
                assertThat(child.endsWithin(20 + 7L * kill)).isFalse();
            }
            for (Path each : files(folder)) {
                Path part = each.resolveSibling(each.getFileName() + ".part");
                if (Files.exists(part)) {
                    left.add(part);
                }
            }
        }
        assertThat(left).as("a kill left something").isNotEmpty();
        StoreLock.take(new StoreLocation(folder)).close();
        assertThat(left).noneMatch(Files::exists);
        for (Path each : files(folder)) {
            if (Files.exists(each)) {
                byte[] bytes = Files.readAllBytes(each);
                assertThat(bytes).hasSize(BYTES);
                assertThat(bytes[0]).isEqualTo(bytes[BYTES - 1]);
            }
        }
    }
}
