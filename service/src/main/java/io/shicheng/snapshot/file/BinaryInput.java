package io.shicheng.snapshot.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads what {@link BinaryOutput} wrote, out of the file mapped to memory: arrays are copied whole.
 *
 * <p>Reading past the end throws {@link IndexOutOfBoundsException}.
 */
public final class BinaryInput implements AutoCloseable {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long CHUNK_BYTES = 1L << 28;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private long position;

    public BinaryInput(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** Whether the file ends with the checksum of all before it. */
    public boolean isWhole() {
        long end = bytes.byteSize() - Integer.BYTES;
        if (end < 0) {
            return false;
        }
        return bytes.get(INT, end) == checksum(end);
    }

    /** Reads a checksum, and says whether it is that of all before it. */
    public boolean matchesChecksum() {
        int expected = checksum(position);
        return getInt() == expected;
    }

    private int checksum(long end) {
        CRC32C checksum = new CRC32C();
        for (long start = 0; start < end; start += CHUNK_BYTES) {
            checksum.update(
                    bytes.asSlice(start, Math.min(CHUNK_BYTES, end - start)).asByteBuffer());
        }
        return (int) checksum.getValue();
    }

    public int getInt() {
        int number = bytes.get(INT, position);
        position += Integer.BYTES;
        return number;
    }

    public long getLong() {
        long number = bytes.get(LONG, position);
        position += Long.BYTES;
        return number;
    }

    public String getText() {
        return new String(getBytes(), StandardCharsets.UTF_8);
    }

    public byte[] getBytes() {
        byte[] copy = new byte[length(1)];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, copy, 0, copy.length);
        position += copy.length;
        return copy;
    }

    public int[] getInts() {
        int[] copy = new int[length(Integer.BYTES)];
        MemorySegment.copy(bytes, INT, position, copy, 0, copy.length);
        position += (long) Integer.BYTES * copy.length;
        return copy;
    }

    public double[] getDoubles() {
        double[] copy = new double[length(Double.BYTES)];
        MemorySegment.copy(bytes, DOUBLE, position, copy, 0, copy.length);
        position += (long) Double.BYTES * copy.length;
        return copy;
    }

    /** A length that the rest of the file can hold; a damaged one must not ask for memory. */
    private int length(int bytesEach) {
        int length = getInt();
        if (length < 0 || (long) length * bytesEach > bytes.byteSize() - position) {
            throw new IndexOutOfBoundsException("No room for " + length + " numbers.");
        }
        return length;
    }

    @Override
    public void close() {
        arena.close();
    }
}
