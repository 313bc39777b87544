package io.shicheng.tabular.xlsx.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Paths of parts within the archive, in one spelling: without regard to case (ISO/IEC 29500-2, 6.2.2), without a stroke
 * in front, with {@code /} even where a program wrote {@code \}, and no longer percent-encoded.
 */
final class PartNames {
    private PartNames() {}

    static String plain(String name) {
        return resolve("", name);
    }

    /**
     * The path that a reference means.
     *
     * @param from the path of the part that refers
     * @param target absolute with a stroke in front, otherwise seen from the folder of that part
     */
    static String resolve(String from, String target) {
        String path = decoded(target.replace('\\', '/'));
        String whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : whole.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
