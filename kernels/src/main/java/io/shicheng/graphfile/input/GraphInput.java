package io.shicheng.graphfile.input;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.UnreachableGraphFileException;
import io.shicheng.graphfile.UnsafeGraphFileException;
import io.shicheng.progress.RunControl;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's bytes, unpacked where they are packed, up to the limits. */
public final class GraphInput extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    /** A packed file is not expected to be larger than this many times its size: what it says itself may be a lie. */
    private static final int LARGEST_RATIO = 16;

    /**
     * Graphs pack to a third, repeated lines to a thirtieth; what unpacks to more than this was made to fill the
     * memory.
     */
    private static final int BOMB_RATIO = 200;
    /** Up to here it does not matter how something was packed. */
    private static final long BOMB_BYTES = 256L << 20;

    private final long expectedBytes;
    private final long packedBytes;
    private final ReadLimits limits;
    private final RunControl control;
    private long bytes;
    private long released;

    /** @param packedBytes size of the file, if it is packed; else 0 */
    private GraphInput(InputStream in, long expectedBytes, long packedBytes, ReadLimits limits, RunControl control) {
        super(in);
        this.expectedBytes = expectedBytes;
        this.packedBytes = packedBytes;
        this.limits = limits;
        this.control = control;
    }

    /** Beyond a limit of {@link ReadLimits}; the message is the code of the problem. */
    static final class LimitException extends IOException {
        LimitException(String code) {
            super(code);
        }
    }

    /** Opens a file to be read on one thread, and unpacks what is packed on another. */
    public static GraphInput openAhead(Path file, ReadLimits limits, RunControl control) {
        return open(file, limits, control, true);
    }

    /** Opens a file, and unpacks what is packed on the thread that reads. */
    public static GraphInput open(Path file, ReadLimits limits, RunControl control) {
        return open(file, limits, control, false);
    }

    private static GraphInput open(Path file, ReadLimits limits, RunControl control, boolean ahead) {
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
            if (!packed) {
                return new GraphInput(buffered, Files.size(file), 0, limits, control);
            }
            InputStream unpacked = new GZIPInputStream(buffered, BUFFER_BYTES);
            return new GraphInput(
                    ahead ? new ReadAheadInputStream(unpacked) : unpacked,
                    unpackedBytes(file),
                    Files.size(file),
                    limits,
                    control);
        } catch (IOException e) {
            close(plain);
            throw explained(file, 0, e);
        }
    }

    /** The size that a packed file gives at its end, modulo 2³², as far as that can be true; else the file's own. */
    private static long unpackedBytes(Path file) throws IOException {
        long size = Files.size(file);
        ByteBuffer last = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (size < last.capacity()
                    || channel.position(size - last.capacity()).read(last) < last.capacity()) {
                return size;
            }
        }
        return Math.clamp(last.getInt(0) & 0xffff_ffffL, size, LARGEST_RATIO * size);
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
    public static GraphFileException explained(Path file, long line, IOException failure) {
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

    /** Bytes of the whole file, unpacked, as far as can be told; 0 where it cannot. */
    public long expectedBytes() {
        return expectedBytes;
    }

    /** Says that what was read so far has been understood: the next token starts here. */
    public void release() {
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
        if (packedBytes > 0 && bytes > BOMB_BYTES && bytes / BOMB_RATIO > packedBytes) {
            throw new LimitException("packed_bomb");
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
