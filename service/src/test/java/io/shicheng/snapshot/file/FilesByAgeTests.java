package io.shicheng.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesByAgeTests {
    @TempDir
    Path folder;

    private List<Path> files(int count, Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("file-" + i);
            Files.writeString(file, "x");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * (1 + i)));
            files.add(file);
        }
        Collections.shuffle(files, random);
        return files;
    }

    @Test
    void theOldestComesFirstAndWhatIsGoneIsLeftOut() throws IOException {
        List<Path> files = files(5, new Random(1));
        Files.delete(folder.resolve("file-0"));
        assertThat(FilesByAge.oldestFirst(files).stream().map(file -> String.valueOf(file.getFileName())))
                .containsExactly("file-1", "file-2", "file-3", "file-4");
    }

    @Test
    void filesThatAreWrittenAndDeletedMeanwhileDoNotDisturbTheOrder() throws Exception {
        Random random = new Random(7);
        List<Path> files = files(300, random);
        AtomicBoolean over = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                change(files.get(random.nextInt(files.size())), random.nextInt(2_000_000));
            }
        });
        try {
            for (int i = 0; i < 200; i++) {
                assertThat(FilesByAge.oldestFirst(files)).doesNotHaveDuplicates();
            }
        } finally {
            over.set(true);
            other.join();
        }
    }

    /** Half of the times it is deleted, else written anew with another age. */
    private static void change(Path file, int age) {
        try {
            if (age % 2 == 0) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, "y");
                Files.setLastModifiedTime(file, FileTime.fromMillis(age));
            }
        } catch (IOException e) {
            throw new AssertionError("Nobody else changes these files.", e);
        }
    }
}
