package io.shicheng.consent.vault;

import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.VaultException;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sealed files in a folder of the store, a folder a kind. */
final class SealedFolder implements SealedFiles {
    private static final String LISTED = "sealed/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    private final Path folder;
    private final KeyVault vault;

    SealedFolder(Path folder, KeyVault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    @Override
    public List<String> names(String kind) {
        String prefix = listed(checked(kind), "");
        Set<String> names = new TreeSet<>(namesIn(folder.resolve(kind)));
        vault.written().all().stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> names.add(path.substring(prefix.length())));
        return List.copyOf(names);
    }

    private static List<String> namesIn(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw unreachable(place, e);
        }
    }

    @Override
    public Optional<byte[]> read(String kind, String name) {
        Optional<byte[]> content = content(kind, name);
        if (content.isEmpty()) {
            // the reader may make it anew, and then nothing would tell of it any more
            state(kind, name).ifPresent(state -> vault.written().lost(new LostFile(listed(kind, name), state)));
        }
        return content;
    }

    private Optional<byte[]> content(String kind, String name) {
        Path file = file(kind, name);
        try {
            return vault.decrypt(purpose(kind, name), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreachable(file, e);
        }
    }

    /**
     * What is wrong with it, if anything is; a list of files that cannot be read itself says nothing of those that are
     * not there.
     */
    private Optional<LostFile.State> state(String kind, String name) {
        if (content(kind, name).isPresent()) {
            return Optional.empty();
        }
        if (Files.exists(file(kind, name))) {
            return Optional.of(LostFile.State.DAMAGED);
        }
        boolean listed =
                vault.written().lost().isEmpty() && vault.written().all().contains(listed(kind, name));
        return listed ? Optional.of(LostFile.State.MISSING) : Optional.empty();
    }

    @Override
    public Optional<byte[]> readWritten(String kind, String name) {
        Path file = file(kind, name);
        Optional<byte[]> content = read(kind, name);
        if (content.isPresent()) {
            vault.written().add(listed(kind, name)); // it may be from before there was a list
        } else if (Files.exists(file)) {
            throw new VaultException("sealed.damaged", null, file);
        } else if (vault.written().all().contains(listed(kind, name))) {
            throw new VaultException("sealed.missing", null, file);
        }
        return content;
    }

    /** The files that are missing or not as they were written. */
    List<LostFile> lost() {
        boolean listed = vault.written().lost().isEmpty();
        Set<String> kinds = new TreeSet<>(namesIn(folder));
        if (listed) {
            vault.written().all().stream()
                    .filter(path -> path.startsWith(LISTED))
                    .forEach(path -> kinds.add(path.substring(LISTED.length(), path.lastIndexOf('/'))));
        }
        List<LostFile> lost = new ArrayList<>();
        for (String kind : kinds) {
            for (String name : listed ? names(kind) : namesIn(folder.resolve(kind))) {
                state(kind, name).ifPresent(state -> lost.add(new LostFile(listed(kind, name), state)));
            }
        }
        return lost;
    }

    @Override
    public void write(String kind, String name, byte[] content) {
        Path file = file(kind, name);
        StoreFolder.create(folder.resolve(kind));
        try {
            DurableFile.replace(file, vault.encrypt(purpose(kind, name), content));
        } catch (IOException e) {
            throw unreachable(file, e);
        }
        vault.written().add(listed(kind, name));
    }

    @Override
    public void delete(String kind, String name) {
        Path file = file(kind, name);
        vault.written().remove(listed(kind, name));
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw unreachable(file, e);
        }
    }

    private static String listed(String kind, String name) {
        return LISTED + kind + "/" + name;
    }

    static String purpose(String kind, String name) {
        return "sealed file " + kind + "/" + name;
    }

    private Path file(String kind, String name) {
        return folder.resolve(checked(kind)).resolve(checked(name));
    }

    private static String checked(String word) {
        if (!NAME.matcher(word).matches()) {
            throw new IllegalArgumentException("A sealed file cannot be called " + word + ".");
        }
        return word;
    }

    private static StoreUnreachableException unreachable(Path file, IOException cause) {
        return new StoreUnreachableException("file", cause, file);
    }
}
