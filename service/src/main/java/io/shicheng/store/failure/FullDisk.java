package io.shicheng.store.failure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from other failures of files: Java has no exception of its own for it, only the system's words. */
public final class FullDisk {
    private static final List<String> WORDS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "not enough space on the disk",
            "\u8BBE\u5907\u4E0A\u6CA1\u6709\u7A7A\u95F4",
            "\u8D85\u51FA\u78C1\u76D8\u9650\u989D",
            "\u78C1\u76D8\u7A7A\u95F4\u4E0D\u8DB3");

    private FullDisk() {}

    /** Whether a failure, or one that it comes from, is that there is no room. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause instanceof IOException ? cause.getMessage() : null;
            if (message != null && WORDS.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains)) {
                return true;
            }
        }
        return false;
    }
}
