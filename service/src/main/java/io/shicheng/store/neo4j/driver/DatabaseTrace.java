package io.shicheng.store.neo4j.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a database from an earlier copy of it, and from another that was put in its place, without starting it: by
 * names, sizes and times of the files of its transaction log, which every commit writes to and which starting and
 * stopping leave as they are.
 */
final class DatabaseTrace {
    private static final String LOG = "neostore.transaction.db.";

    private final Path folder;

    /** @param database the folder of the embedded database */
    DatabaseTrace(Path database) {
        this.folder = database.resolve("data").resolve("transactions").resolve("neo4j");
    }

    /** As 64 hexadecimal digits. */
    String now() throws IOException {
        List<String> seen = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith(LOG)) {
                        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                        seen.add(name + " " + attributes.size() + " " + attributes.lastModifiedTime());
                    }
                }
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", seen).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
