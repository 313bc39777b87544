package io.shicheng.web.results;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The id of a row as it stands in an address. Sources have ids with slashes and percent signs, which no path can hold:
 * any id may stand there as a tilde and its bytes in UTF-8, in Base64 for addresses.
 */
final class RowKey {
    private static final char CODED = '~';

    private RowKey() {}

    /** What is no such code is an id as it stands. */
    static String read(String key) {
        if (key.isEmpty() || key.charAt(0) != CODED) {
            return key;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(key.substring(1));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return key;
        }
    }
}
