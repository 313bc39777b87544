package io.shicheng.snapshot.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Files in the order of their age, while others may write, move and delete them: the age of each is looked at once, as a
 * sort whose order changes under it fails.
 */
public final class FilesByAge {
    private FilesByAge() {}

    private record Aged(Path file, long millis) {}

    /** Those that are there, the one that was written longest ago first; of equal age in the order given. */
    public static List<Path> oldestFirst(Collection<Path> files) {
        List<Aged> aged = new ArrayList<>();
        for (Path file : files) {
            try {
                aged.add(new Aged(file, Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException e) {
                // gone meanwhile
            }
        }
        return aged.stream()
                .sorted(Comparator.comparingLong(Aged::millis))
                .map(Aged::file)
                .toList();
    }
}
