package io.shicheng.audit.chain;

import io.shicheng.store.folder.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The last entry that was cut off because its time was over, sealed: the entries that are left begin after it. */
final class Checkpoint {
    private static final String USE = "checkpoint";

    private final Path file;
    private final Seal seal;

    Checkpoint(Path file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    void write(Link last) throws IOException {
        String text = last.text() + " " + HexFormat.of().formatHex(seal.of(USE, last)) + "\n";
        DurableFile.replace(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The beginning if nothing was cut off, or if what the file says was not written here. */
    Link read() throws IOException {
        if (!Files.exists(file)) {
            return Link.NONE;
        }
        String[] parts = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .strip()
                .split(" ");
        Optional<Link> link = Link.parse(parts[0]);
        boolean genuine = parts.length == 2
                && link.isPresent()
                && MessageDigest.isEqual(
                        HexFormat.of().formatHex(seal.of(USE, link.get())).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.US_ASCII));
        return genuine ? link.orElseThrow() : Link.NONE;
    }
}
