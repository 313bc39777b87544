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
import org.jspecify.annotations.Nullable;

/** The codes that are not used yet, in one sealed file: their keyed hashes, whose they are, and until when. */
final class CodeFile {
    private static final String KIND = "codes";
    private static final String NAME = "waiting";
    /** Stands before the number of codes where each says by whom and when it was given; earlier files do not. */
    private static final int WITH_ORIGIN = -1;
    /** The same where each has the account that gave it, too. */
    private static final int WITH_ACCOUNT = -2;

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
     * @param giver the account that gave it; null if it was none, or if that was not recorded
     */
    record Waiting(
            String id,
            NodeKey person,
            byte[] hash,
            Instant expires,
            String given,
            @Nullable String giver) {}

    /** None if the file is missing or damaged. */
    List<Waiting> read() {
        byte[] plain = files.read(KIND, NAME).orElse(null);
        if (plain == null) {
            return List.of();
        }
        List<Waiting> codes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            int first = in.readInt();
            boolean tellsOrigin = first < 0;
            for (int left = tellsOrigin ? in.readInt() : first; left > 0; left--) {
                codes.add(new Waiting(
                        in.readUTF(),
                        new NodeKey(in.readUTF()),
                        in.readNBytes(in.readInt()),
                        Instant.ofEpochSecond(in.readLong()),
                        tellsOrigin ? in.readUTF() : UNKNOWN,
                        first == WITH_ACCOUNT && in.readBoolean() ? in.readUTF() : null));
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
            out.writeInt(WITH_ACCOUNT);
            out.writeInt(codes.size());
            for (Waiting code : codes) {
                out.writeUTF(code.id());
                out.writeUTF(code.person().value());
                out.writeInt(code.hash().length);
                out.write(code.hash());
                out.writeLong(code.expires().getEpochSecond());
                out.writeUTF(code.given());
                String giver = code.giver();
                out.writeBoolean(giver != null);
                if (giver != null) {
                    out.writeUTF(giver);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.write(KIND, NAME, bytes.toByteArray());
    }
}
