package io.shicheng.consent.vault;

import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.LostFile.State;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.store.folder.StoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks at every file that the manifest lists, and at those that the vault encrypts. */
final class FileLosses implements LostFiles {
    private final Path store;
    private final KeyVault vault;
    private final SealedFolder sealed;
    private final Predicate<StoreFile> looked;

    /** @param looked whether a file is one of this store's; the database may be a server elsewhere */
    FileLosses(Path store, KeyVault vault, SealedFolder sealed, Predicate<StoreFile> looked) {
        this.store = store;
        this.vault = vault;
        this.sealed = sealed;
        this.looked = looked;
    }

    @Override
    public List<LostFile> now() {
        List<LostFile> lost = new ArrayList<>();
        if (!vault.hasKeys() && !vault.written().exists()) {
            return lost;
        }
        vault.written()
                .lost()
                .ifPresentOrElse(
                        state -> lost.add(new LostFile(StoreFile.WRITTEN.place(), state)), () -> lost.addAll(listed()));
        vault.marks().lost().ifPresent(state -> lost.add(new LostFile(StoreFile.ERASED.place(), state)));
        lost.addAll(sealed.lost());
        return lost;
    }

    /** What is there and not listed is listed: it may be from before there was a list. */
    private List<LostFile> listed() {
        List<LostFile> lost = new ArrayList<>();
        for (StoreFile each : StoreFile.listed()) {
            if (!looked.test(each)) {
                continue;
            }
            if (Files.exists(store.resolve(each.place()))) {
                vault.written().seen(each.place());
            } else if (vault.written().mayList(each.place())) {
                lost.add(new LostFile(each.place(), State.MISSING));
            }
        }
        return lost;
    }
}
