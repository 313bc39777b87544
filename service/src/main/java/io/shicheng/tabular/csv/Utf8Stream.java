package io.shicheng.tabular.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text as the bytes of UTF-8. */
final class Utf8Stream extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final Reader text;
    private final char[] chars = new char[CHUNK];
    private byte[] bytes = new byte[0];
    private int next;

    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, from, read);
        next += read;
        return read;
    }

    private boolean fill() throws IOException {
        if (next < bytes.length) {
            return true;
        }
        // one place is kept for the second half of a character
        int read = text.read(chars, 0, CHUNK - 1);
        if (read < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[read - 1])) {
            int half = text.read();
            if (half >= 0) {
                chars[read++] = (char) half;
            }
        }
        bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
