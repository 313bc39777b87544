package io.shicheng.consent.vault;

import io.shicheng.consent.SealedFiles;
import io.shicheng.store.DurableFile;
import io.shicheng.store.StoreFolder;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sealed files in a folder of the store, a folder a kind. */
final class SealedFolder implements SealedFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    private final Path folder;
    private final KeyVault vault;

    SealedFolder(Path folder, KeyVault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    @Override
    public List<String> names(String kind) {
        Path place = folder.resolve(checked(kind));
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreachable(place, e);
        }
    }

    @Override
    public Optional<byte[]> read(String kind, String name) {
        Path file = file(kind, name);
        try {
            return vault.decrypt(purpose(kind, name), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreachable(file, e);
        }
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
    }

    @Override
    public void delete(String kind, String name) {
        Path file = file(kind, name);
        try {
            DurableFile.delete(file);
        } catch (IOException e) {
            throw unreachable(file, e);
        }
    }

    private static String purpose(String kind, String name) {
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
