package io.shicheng.graphfile.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads another stream on a thread of its own, a few blocks ahead, so that unpacking and parsing go side by side. */
final class ReadAheadInputStream extends InputStream {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int BLOCKS_AHEAD = 4;

    /** Part of the stream; the last one has a length of -1 and perhaps a failure. */
    private record Block(byte[] bytes, int length, @Nullable Throwable failure) {}

    private final InputStream source;
    private final ArrayBlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    private final Thread reader;
    private @Nullable Block current;
    private int position;

    ReadAheadInputStream(InputStream source) {
        this.source = source;
        this.reader = new Thread(this::readAll, "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            Block block;
            do {
                block = readBlock();
                blocks.put(block);
            } while (block.length >= 0);
        } catch (InterruptedException e) {
            // closed before the end was read
        }
    }

    private Block readBlock() {
        try {
            byte[] bytes = new byte[BLOCK_BYTES];
            int filled = source.readNBytes(bytes, 0, BLOCK_BYTES);
            return new Block(bytes, filled == 0 ? -1 : filled, null);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return new Block(new byte[0], -1, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Block block = current;
        if (block == null || (block.length >= 0 && position == block.length)) {
            block = take();
            current = block;
            position = 0;
        }
        if (block.length < 0) {
            if (block.failure instanceof IOException failure) {
                throw failure;
            }
            if (block.failure != null) {
                throw new IOException("Unpacking broke off.", block.failure);
            }
            return -1;
        }
        int read = Math.min(length, block.length - position);
        System.arraycopy(block.bytes, position, into, offset, read);
        position += read;
        return read;
    }

    private Block take() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("Interrupted while reading.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
