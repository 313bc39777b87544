package io.shicheng.store.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every file that this program writes into the folder of a store, and how it is known whether it must be there. */
public enum StoreFile {
    DATABASE("neo4j/", Known.LISTED),
    ACCOUNTS("accounts.json", Known.LISTED),
    TERMS("terms.yaml", Known.LISTED),
    NAMES("names.yaml", Known.LISTED),
    AUDIT("audit/", Known.LISTED),
    /** Marks of erased people. */
    ERASED("keys/erased", Known.BY_THE_KEYS),
    /** The manifest. */
    WRITTEN("keys/written", Known.BY_THE_KEYS),
    SEALED("sealed/", Known.BY_THE_KEYS),
    PEOPLE_KEYS("keys/people.keys", Known.BY_THE_KEYS),
    PEOPLE_PARTS("keys/people/", Known.BY_THE_KEYS),
    PEOPLE_COUNT("keys/people.count", Known.BY_THE_KEYS),
    MASTER_KEY("keys/master.key", Known.BY_THE_KEYS),
    /** While a change of the master key is under way. */
    NEXT_MASTER_KEY("keys/master.key.next", Known.PASSING),
    KEYS_LOCK("keys/in-use", Known.PASSING),
    LOCK("lock", Known.PASSING),
    SERVICE("service.json", Known.PASSING),
    LINK_REQUEST("link-request.json", Known.PASSING),
    UPLOADS("uploads/", Known.PASSING),
    /** What is restored, until it is whole. */
    RESTORE_BUILDING("restore.building/", Known.PASSING),
    /** What was restored, until it is in its place. */
    RESTORE_READY("restore.ready/", Known.PASSING),
    /** The name of the restore that filled a server's database. */
    RESTORED("restored", Known.PASSING),
    /** While a large first change is written in parts. */
    FILLING("filling", Known.PASSING),
    BACKUP_REQUEST("backup-request.json", Known.PASSING),
    BACKUP_PROGRESS("backup-progress.json", Known.PASSING),
    SNAPSHOTS("snapshots/", Known.MADE_ANEW),
    GROUNDS("grounds", Known.MADE_ANEW),
    REVISION("revision", Known.MADE_ANEW),
    /** The day of the last run: without it there is one run more. */
    RETENTION("retention", Known.MADE_ANEW);

    /** How it is known whether a file must be there. */
    public enum Known {
        /** It stands in the {@link FileManifest}, which is asked by the code that looks after the store. */
        LISTED,
        /** The vault, which opens it or keeps the manifest, says so itself. */
        BY_THE_KEYS,
        /** It holds nothing that is not elsewhere. */
        MADE_ANEW,
        /** It is there only while something is under way. */
        PASSING
    }

    /** The folder of the keys. */
    public static final String KEYS = "keys";

    private final String place;
    private final Known known;

    StoreFile(String place, Known known) {
        this.place = place;
        this.known = known;
    }

    /** Without the slash of a folder. */
    public String place() {
        return folder() ? place.substring(0, place.length() - 1) : place;
    }

    public Known known() {
        return known;
    }

    private boolean folder() {
        return place.endsWith("/");
    }

    public static List<StoreFile> listed() {
        return Arrays.stream(values())
                .filter(each -> each.known == Known.LISTED)
                .toList();
    }

    /** @param path relative to the store's folder, with slashes */
    public static Optional<StoreFile> of(@Nullable String path) {
        return Arrays.stream(values())
                .filter(each -> each.folder() ? path != null && path.startsWith(each.place) : each.place.equals(path))
                .findFirst();
    }
}
