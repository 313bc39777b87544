package io.shicheng.snapshot.memory;

import io.shicheng.graph.NodeKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keys in rising order, in one array of bytes: 30 bytes a person in place of 100. */
public final class KeyTable {
    private final int[] ends;
    private final byte[] bytes;

    /**
     * @param ends where each key ends
     * @param bytes all keys, in UTF-8
     */
    public KeyTable(int[] ends, byte[] bytes) {
        this.ends = ends;
        this.bytes = bytes;
    }

    public int size() {
        return ends.length;
    }

    public int[] ends() {
        return ends;
    }

    public byte[] bytes() {
        return bytes;
    }

    public String key(int index) {
        int start = start(index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** The index of the key, or -1; by binary search. */
    int find(NodeKey key) {
        byte[] wanted = key.value().getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = ends.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = Arrays.compareUnsigned(bytes, start(middle), ends[middle], wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Collects keys that come in rising order. */
    public static final class Builder {
        private int[] ends = new int[16];
        private byte[] bytes = new byte[512];
        private int size;
        private int length;

        /** @throws IllegalStateException if the key does not come after the one before */
        public void add(NodeKey key) {
            byte[] added = key.value().getBytes(StandardCharsets.UTF_8);
            int before = size < 2 ? 0 : ends[size - 2];
            if (size > 0 && Arrays.compareUnsigned(bytes, before, ends[size - 1], added, 0, added.length) >= 0) {
                throw new IllegalStateException("The store must give people in the order of their keys.");
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            if (length + added.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + added.length));
            }
            System.arraycopy(added, 0, bytes, length, added.length);
            length += added.length;
            ends[size++] = length;
        }

        public KeyTable build() {
            return new KeyTable(Arrays.copyOf(ends, size), Arrays.copyOf(bytes, length));
        }
    }
}
