package io.shicheng.backup.restore;

import io.shicheng.backup.make.KnownBackups;
import io.shicheng.consent.key.KeyCopies.OpenKeys;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreFolder;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of a store that is being made: which come from the backup, and which are of now. */
@HoldsPeople
final class RestoredFiles {
    /** What a store knows of its clock, its losses and its backups is right today, and was not then. */
    private static final List<String> OF_NOW = List.of("sealed/clock", "sealed/warnings", KnownBackups.PLACE);

    private static final List<String> KEYS =
            List.of("keys/people.keys", "keys/people", "keys/people.count", "keys/erased");

    private static final List<String> MADE_ANEW = List.of(
            StoreFile.SNAPSHOTS.place(),
            StoreFile.GROUNDS.place(),
            StoreFile.REVISION.place(),
            StoreFile.RETENTION.place(),
            StoreFile.UPLOADS.place());

    private final StoreLocation location;
    private final Path fresh;
    private final Path current;
    private final boolean beside;

    /** @param current has the state of now: the store's folder, or the one beside the backup */
    RestoredFiles(StoreLocation location, Path fresh, Path current, boolean beside) {
        this.location = location;
        this.fresh = fresh;
        this.current = current;
        this.beside = beside;
    }

    /** The log that goes on to this day takes the place of the backup's. */
    void keepLog() throws IOException {
        keep(StoreFile.AUDIT.place());
    }

    /** In a store in use it stays where it is. */
    private void keep(String place) throws IOException {
        Path own = current.resolve(place);
        if (Files.exists(own)) {
            FileSystemUtils.deleteRecursively(fresh.resolve(place));
            if (!beside) {
                copyAll(own, fresh.resolve(place));
            }
        }
    }

    /** Whoever lost an account since does not get it back, nor what else must not be of an earlier day. */
    void keepCurrent(OpenKeys open) throws IOException {
        keep(StoreFile.ACCOUNTS.place());
        if (beside) {
            for (String kind : OF_NOW) {
                Path own = current.resolve(kind);
                FileSystemUtils.deleteRecursively(fresh.resolve(kind));
                if (Files.isDirectory(own)) {
                    copyAll(own, fresh.resolve(kind));
                }
            }
        } else {
            KnownBackups.adopt(open, fresh.resolve(KnownBackups.PLACE), current);
        }
    }

    /** Which files must be there, by what the store of then and what is of now say. */
    void list(OpenKeys open, List<String> then, boolean onServer) {
        Set<String> listed = new TreeSet<>(then);
        listed.removeIf(each -> OF_NOW.stream().anyMatch(kind -> each.startsWith(kind + "/")));
        for (String kind : OF_NOW) {
            names(fresh.resolve(kind)).forEach(name -> listed.add(kind + "/" + name));
        }
        note(listed, StoreFile.ACCOUNTS, StoreFile.ACCOUNTS.place());
        note(listed, StoreFile.AUDIT, StoreFile.AUDIT.place());
        note(listed, StoreFile.ERASED, "erased");
        if (onServer) {
            listed.remove(StoreFile.DATABASE.place());
        } else {
            listed.add(StoreFile.DATABASE.place());
        }
        StoreFolder.create(fresh.resolve(StoreFile.KEYS));
        open.list(fresh.resolve(StoreFile.WRITTEN.place()), listed);
    }

    private void note(Set<String> listed, StoreFile file, String name) {
        boolean there = Files.exists(fresh.resolve(file.place()))
                || beside && Files.exists(location.folder().resolve(file.place()));
        if (there) {
            listed.add(name);
        }
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    /** What was built. */
    List<String> put(boolean onServer) {
        List<String> put = new ArrayList<>(replaced());
        put.add(StoreFile.ACCOUNTS.place());
        put.add(StoreFile.AUDIT.place());
        put.add(StoreFile.WRITTEN.place());
        put.add(onServer ? StoreFile.RESTORED.place() : StoreFile.DATABASE.place());
        put.addAll(KEYS);
        put.removeIf(place -> !Files.exists(fresh.resolve(place)));
        return put;
    }

    private static List<String> replaced() {
        return List.of(StoreFile.SEALED.place(), StoreFile.TERMS.place(), StoreFile.NAMES.place());
    }

    /** What the store is to have no more. */
    List<String> drop(boolean onServer) {
        List<String> drop = new ArrayList<>(replaced());
        drop.removeIf(place -> Files.exists(fresh.resolve(place)));
        drop.addAll(MADE_ANEW);
        if (onServer) {
            drop.add(StoreFile.DATABASE.place());
        }
        return drop;
    }

    /** A file or a folder with all in it, for the owner's eyes only. */
    static void copyAll(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            DurableFile.create(to, Files.readAllBytes(from));
            return;
        }
        StoreFolder.create(to);
        List<Path> inside;
        try (Stream<Path> files = Files.list(from)) {
            inside = files.toList();
        }
        for (Path each : inside) {
            String name = String.valueOf(each.getFileName());
            if (!name.endsWith(".part")) {
                copyAll(each, to.resolve(name));
            }
        }
    }
}
