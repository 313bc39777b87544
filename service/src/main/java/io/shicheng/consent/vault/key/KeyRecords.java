package io.shicheng.consent.vault.key;

import io.shicheng.consent.vault.master.Aes;
import io.shicheng.graph.NodeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Records of one size, each the key of a person, their wrapped key and a check sum, as they were read. */
record KeyRecords(byte[] bytes) {
    private static final int KEY = 26;
    static final int RECORD = KEY + Aes.WRAPPED_BYTES + Integer.BYTES;

    static KeyRecords of(Map<NodeKey, byte[]> keys) {
        ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(RECORD, keys.size()));
        keys.forEach((person, wrapped) -> {
            int start = all.position();
            all.put(person.value().getBytes(StandardCharsets.US_ASCII)).put(wrapped);
            all.putInt(checksum(all.array(), start, all.position()));
        });
        return new KeyRecords(all.array());
    }

    /** How many records have all their bytes, right or not. */
    int length() {
        return bytes.length / RECORD;
    }

    /** How many stand in front of the first that is not as it was written. */
    int sound() {
        int number = 0;
        while (number < length() && sound(number)) {
            number++;
        }
        return number;
    }

    private boolean sound(int number) {
        int end = (number + 1) * RECORD - Integer.BYTES;
        return ByteBuffer.wrap(bytes).getInt(end) == checksum(bytes, number * RECORD, end);
    }

    /** The first {@code count} records. */
    KeyRecords first(int count) {
        return new KeyRecords(Arrays.copyOf(bytes, count * RECORD));
    }

    /** All keys, without those in records that are not as they were written. */
    Map<NodeKey, byte[]> keys() {
        Map<NodeKey, byte[]> wrapped = HashMap.newHashMap(length());
        for (int number = 0; number < length(); number++) {
            if (sound(number)) {
                int start = number * RECORD;
                wrapped.put(
                        new NodeKey(new String(bytes, start, KEY, StandardCharsets.US_ASCII)),
                        Arrays.copyOfRange(bytes, start + KEY, start + KEY + Aes.WRAPPED_BYTES));
            }
        }
        return wrapped;
    }

    static int checksum(byte[] bytes, int start, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, end - start);
        return (int) crc.getValue();
    }
}
