package io.shicheng.graphfile.pajek;

import io.shicheng.text.EncodingScan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Goes over all bytes of a file to tell its encoding, by the rules that hold for tables. */
public final class PajekEncoding {
    /**
     * What was found.
     *
     * @param doubtful whether the bytes mean something in the other encoding, too
     */
    public record Found(Charset charset, boolean doubtful) {}

    private static final int CHUNK_BYTES = 1 << 16;

    private PajekEncoding() {}

    /** The encoding; what is neither UTF-8 nor GB18030 is refused. */
    public static Found of(InputStream in, PajekSink sink) throws IOException {
        EncodingScan scan = new EncodingScan();
        byte[] chunk = new byte[CHUNK_BYTES];
        boolean marked = false;
        long offset = 0;
        long line = 1;
        int before = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            marked |= offset == 0 && marked(chunk, read);
            for (int i = 0; i < read; i++) {
                int b = chunk[i] & 0xff;
                scan.next(b, offset + i, line);
                line += b == '\r' || b == '\n' && before != '\r' ? 1 : 0;
                before = b;
            }
            offset += read;
        }
        scan.end(offset, line);
        Charset charset = scan.charset(marked);
        if (charset == null) {
            throw sink.problem(scan.problem(marked), scan.errorLine(), Long.toString(scan.errorOffset()));
        }
        return new Found(charset, scan.isDoubtful(marked));
    }

    private static boolean marked(byte[] head, int length) {
        return length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
    }
}
