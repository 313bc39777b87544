package io.shicheng.consent.code;

import io.shicheng.consent.key.SealedFiles;
import io.shicheng.graph.NodeKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The codes that are not used yet, in one sealed file: their keyed hashes, whose they are, and until when. */
final class CodeFile {
    private static final String KIND = "codes";
    private static final String NAME = "waiting";
    /** Stands before the number of codes where each says who gave it; earlier files do not. */
    private static final int WITH_GIVER = -1;

    private static final String UNKNOWN = "somebody, before this was recorded";

    private final SealedFiles files;

    CodeFile(SealedFiles files) {
        this.files = files;
    }

    /**
     * A code that can still be used.
     *
     * @param expires from when on it does not hold
     * @param given by whom and when
     */
    record Waiting(String id, NodeKey person, byte[] hash, Instant expires, String given) {}

    /** None if the file is missing or damaged. */
    List<Waiting> read() {
        byte[] plain = files.read(KIND, NAME).orElse(null);
        if (plain == null) {
            return List.of();
        }
        List<Waiting> codes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            int left = in.readInt();
            boolean tellsGiver = left == WITH_GIVER;
            for (left = tellsGiver ? in.readInt() : left; left > 0; left--) {
                codes.add(new Waiting(
                        in.readUTF(),
                        new NodeKey(in.readUTF()),
                        in.readNBytes(in.readInt()),
                        Instant.ofEpochSecond(in.readLong()),
                        tellsGiver ? in.readUTF() : UNKNOWN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the bytes are in memory, and are as they were written
        }
        return codes;
    }

    /** Returns when they are on disk. */
    void write(List<Waiting> codes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(WITH_GIVER);
            out.writeInt(codes.size());
            for (Waiting code : codes) {
                out.writeUTF(code.id());
                out.writeUTF(code.person().value());
                out.writeInt(code.hash().length);
                out.write(code.hash());
                out.writeLong(code.expires().getEpochSecond());
                out.writeUTF(code.given());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.write(KIND, NAME, bytes.toByteArray());
    }
}
