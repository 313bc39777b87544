package io.shicheng.backup.make;

import io.shicheng.backup.BackupStatus.Failed;
import io.shicheng.backup.BackupStatus.Good;
import io.shicheng.consent.key.KeyCopies.OpenKeys;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the backups of a store, in a sealed file of it. Thread-safe. */
@HoldsPeople
public final class KnownBackups {
    private static final String KIND = "backups";
    private static final String NAME = "known";
    /** Where it is in a store. */
    public static final String PLACE = "sealed/" + KIND;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private @Nullable Known known;

    /**
     * What is kept.
     *
     * @param folders that a folder of keys lies in
     * @param own files that were made of themselves, the oldest first
     * @param good the last that was read again whole
     * @param failed the last attempt, if nothing came of it
     */
    record Known(
            List<String> folders,
            List<String> own,
            @Nullable Good good,
            @Nullable Failed failed) {
        static final Known NONE = new Known(List.of(), List.of(), null, null);

        Known withFolder(String folder) {
            if (folders.contains(folder)) {
                return this;
            }
            List<String> more = new ArrayList<>(folders);
            more.add(folder);
            return new Known(List.copyOf(more), own, good, failed);
        }

        Known withoutFolder(String folder) {
            return new Known(
                    folders.stream().filter(each -> !each.equals(folder)).toList(), own, good, failed);
        }

        Known good(Good last) {
            return new Known(folders, own, last, null);
        }

        Known failed(Failed last) {
            return new Known(folders, own, good, last);
        }

        Known own(List<String> left) {
            return new Known(folders, List.copyOf(left), good, failed);
        }
    }

    KnownBackups(SealedFiles files) {
        this.files = files;
    }

    /** In a store that is made out of a backup: the folder that its keys came from is brought up to date from then on. */
    public static void adopt(OpenKeys keys, Path place, Path folder) throws IOException {
        Path file = place.resolve(NAME);
        Known before = Files.exists(file)
                ? keys.open(KIND, NAME, Files.readAllBytes(file))
                        .map(KnownBackups::parsed)
                        .orElse(Known.NONE)
                : Known.NONE;
        StoreFolder.create(place);
        DurableFile.replace(
                file,
                keys.seal(
                        KIND,
                        NAME,
                        JSON.writeValueAsBytes(
                                before.withFolder(folder.toAbsolutePath().toString()))));
    }

    synchronized Known now() {
        Known read = known;
        if (read == null) {
            read = files.read(KIND, NAME).map(KnownBackups::parsed).orElse(Known.NONE);
            known = read;
        }
        return read;
    }

    private static Known parsed(byte[] content) {
        try {
            return JSON.readValue(content, Known.class);
        } catch (JacksonException e) {
            return Known.NONE;
        }
    }

    synchronized void change(UnaryOperator<Known> change) {
        Known before = now();
        Known after = change.apply(before);
        if (!after.equals(before)) {
            files.write(KIND, NAME, JSON.writeValueAsBytes(after));
            known = after;
        }
    }
}
