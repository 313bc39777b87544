package io.shicheng.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Folders in {@code target} for as long as the tests of this process run. */
final class Scratch {
    private Scratch() {}

    /** A new one, whose name begins so. */
    static Path folder(String prefix) throws IOException {
        return goesAtEnd(Files.createTempDirectory(Path.of("target"), prefix));
    }

    /** Takes the folder away when all services have ended that may still write there. */
    static Path goesAtEnd(Path folder) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                System.err.println("The folder " + folder + " stays behind: " + e.getMessage());
            }
        });
        return folder;
    }
}
