package io.shicheng.graphfile;

import io.shicheng.progress.RunControl;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's bytes, unpacked where they are packed, up to the limits. */
final class GraphInput extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ReadLimits limits;
    private final RunControl control;
    private long bytes;
    private long released;

    private GraphInput(InputStream in, ReadLimits limits, RunControl control) {
        super(in);
        this.limits = limits;
        this.control = control;
    }

    /** Beyond a limit of {@link ReadLimits}; the message is the code of the problem. */
    static final class LimitException extends IOException {
        LimitException(String code) {
            super(code);
        }
    }

    static GraphInput open(Path file, ReadLimits limits, RunControl control) {
        if (Files.isDirectory(file)) {
            throw new UnreachableGraphFileException("is_directory", file, 0, null);
        }
        InputStream plain = null;
        try {
            plain = Files.newInputStream(file);
            BufferedInputStream buffered = new BufferedInputStream(plain, BUFFER_BYTES);
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            InputStream unpacked =
                    packed ? new ReadAheadInputStream(new GZIPInputStream(buffered, BUFFER_BYTES)) : buffered;
            return new GraphInput(unpacked, limits, control);
        } catch (IOException e) {
            close(plain);
            throw explained(file, 0, e);
        }
    }

    private static void close(@org.jspecify.annotations.Nullable InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            // the first failure is the one to tell
        }
    }

    /** The problem behind a failure to read. */
    static GraphFileException explained(Path file, long line, IOException failure) {
        if (failure instanceof LimitException) {
            return new UnsafeGraphFileException(String.valueOf(failure.getMessage()), file, line, null);
        }
        if (failure instanceof ZipException || failure instanceof EOFException) {
            return new MalformedGraphFileException("gzip_broken", file, line, null, failure);
        }
        String code = switch (failure) {
            case java.nio.file.NoSuchFileException missing -> "not_found";
            case java.nio.file.AccessDeniedException denied -> "not_allowed";
            default -> "reading_broke_off";
        };
        return new UnreachableGraphFileException(code, file, line, null, failure);
    }

    /** Says that what was read so far has been understood: the next token starts here. */
    void release() {
        released = bytes;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) throws IOException {
        control.checkCancelled();
        bytes += read;
        if (bytes > limits.fileBytes()) {
            throw new LimitException("file_too_long");
        }
        if (bytes - released > limits.tokenBytes() + BUFFER_BYTES) {
            throw new LimitException("token_too_long");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
