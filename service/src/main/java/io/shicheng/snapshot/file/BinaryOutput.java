package io.shicheng.snapshot.file;

import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.CRC32C;

/** Writes numbers and arrays to a new file, little-endian, with a CRC-32C at the end. */
public final class BinaryOutput implements AutoCloseable {
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    public BinaryOutput(Path file) throws IOException {
        channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                StoreFolder.ownerOnly("rw-------"));
    }

    public void putInt(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
    }

    public void putLong(long number) throws IOException {
        room(Long.BYTES).putLong(number);
    }

    public void putText(String text) throws IOException {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void putBytes(byte[] bytes) throws IOException {
        putInt(bytes.length);
        for (int done = 0; done < bytes.length; ) {
            int now = Math.min(room(1).remaining(), bytes.length - done);
            buffer.put(bytes, done, now);
            done += now;
        }
    }

    public void putInts(int[] numbers) throws IOException {
        putInt(numbers.length);
        for (int done = 0; done < numbers.length; ) {
            int now = Math.min(room(Integer.BYTES).remaining() / Integer.BYTES, numbers.length - done);
            buffer.asIntBuffer().put(numbers, done, now);
            buffer.position(buffer.position() + now * Integer.BYTES);
            done += now;
        }
    }

    public void putDoubles(double[] numbers) throws IOException {
        putInt(numbers.length);
        for (int done = 0; done < numbers.length; ) {
            int now = Math.min(room(Double.BYTES).remaining() / Double.BYTES, numbers.length - done);
            buffer.asDoubleBuffer().put(numbers, done, now);
            buffer.position(buffer.position() + now * Double.BYTES);
            done += now;
        }
    }

    /** Ends the file with the checksum of all before it, and sees it to the disk. */
    public void finish() throws IOException {
        putChecksum();
        drain();
        channel.force(true);
    }

    /** Puts the checksum of all so far. */
    public void putChecksum() throws IOException {
        drain();
        buffer.putInt((int) checksum.getValue());
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
