package io.shicheng.consent.vault.key;

import io.shicheng.consent.key.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What is sealed, filled up to whole blocks, so that the length of a seal says little about the length of a name. */
public final class Padding {
    private static final int BLOCK = 32;

    private Padding() {}

    public static byte[] identity(Identity identity) {
        byte[] id = identity.sourceId().getBytes(StandardCharsets.UTF_8);
        String name = identity.name();
        byte[] bytes = name == null ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer padded = padded(9 + id.length + bytes.length);
        padded.putInt(id.length).put(id).put((byte) (name == null ? 0 : 1));
        return padded.putInt(bytes.length).put(bytes).array();
    }

    public static Identity identity(byte[] padded) {
        ByteBuffer buffer = ByteBuffer.wrap(padded);
        String id = text(buffer);
        return new Identity(id, buffer.get() == 0 ? null : text(buffer));
    }

    public static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return padded(4 + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    public static String text(byte[] padded) {
        return text(ByteBuffer.wrap(padded));
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer padded(int length) {
        return ByteBuffer.allocate((length + BLOCK - 1) / BLOCK * BLOCK);
    }
}
