package io.shicheng.store.folder;

import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What is built beside the files of a store, and takes their place as a whole: with the change of one name. What was
 * begun before that is removed by the next process that opens the store; after it, that process goes on where this one
 * ended.
 */
public final class StoreSwitch {
    private static final String PLAN = "plan";
    private static final String PUT = "put ";
    private static final String DROP = "drop ";

    private final Path folder;
    private final Path building;
    private final Path ready;

    public StoreSwitch(StoreLocation location) {
        this.folder = location.folder();
        this.building = folder.resolve(StoreFile.RESTORE_BUILDING.place());
        this.ready = folder.resolve(StoreFile.RESTORE_READY.place());
    }

    /** Makes an empty folder for files that are to take the place of the store's, under the same names. */
    public Path begin() {
        try {
            deleteAll(building);
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, building);
        }
        Path fresh = building.resolve("new");
        StoreFolder.create(fresh);
        return fresh;
    }

    /** Removes what was built. */
    public void abandon() {
        try {
            deleteAll(building);
        } catch (IOException e) {
            throw new StoreUnreachableException("fileStays", e, building);
        }
    }

    /**
     * Puts what was built in place of what the store has, for good, and returns when that is done.
     *
     * @param put places of files and folders that were built
     * @param drop places that are not to be there any more
     */
    public void commit(List<String> put, List<String> drop) {
        List<String> plan = new ArrayList<>();
        put.forEach(place -> plan.add(PUT + place));
        drop.forEach(place -> plan.add(DROP + place));
        try {
            forceAll(building);
            DurableFile.create(
                    building.resolve(PLAN), (String.join("\n", plan) + "\n").getBytes(StandardCharsets.UTF_8));
            DurableFile.force(building);
            Files.move(building, ready, StandardCopyOption.ATOMIC_MOVE);
            DurableFile.force(folder);
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, building);
        }
        complete();
    }

    /** Goes on with what was switched to, and removes what was not; only while no other process has the store. */
    void complete() {
        try {
            deleteAll(building);
            Path plan = ready.resolve(PLAN);
            if (Files.exists(plan)) {
                for (String line : Files.readAllLines(plan, StandardCharsets.UTF_8)) {
                    move(line);
                }
                DurableFile.delete(plan);
            }
            deleteAll(ready);
        } catch (IOException e) {
            throw new StoreUnreachableException("file", e, ready);
        }
    }

    private void move(String line) throws IOException {
        boolean put = line.startsWith(PUT);
        String place = line.substring((put ? PUT : DROP).length());
        Path fresh = ready.resolve("new").resolve(place);
        if (put && !Files.exists(fresh)) {
            return; // it is in its place
        }
        Path target = folder.resolve(place);
        if (Files.exists(target)) {
            Path old = ready.resolve("old").resolve(place);
            deleteAll(old);
            StoreFolder.create(Objects.requireNonNull(old.getParent()));
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        if (put) {
            StoreFolder.create(Objects.requireNonNull(target.getParent()));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
        DurableFile.forceNameOf(target);
    }

    /** Returns when the names and contents below a folder are on disk. */
    private static void forceAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                DurableFile.force(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                DurableFile.force(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteAll(Path folder) throws IOException {
        if (FileSystemUtils.deleteRecursively(folder)) {
            DurableFile.forceNameOf(folder);
        }
    }
}
