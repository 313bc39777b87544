package io.shicheng.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a short text that may be Chinese in GB18030 says more in another encoding. A few names in EUC-JP, EUC-KR or
 * KOI8-R are everyday characters of Chinese by chance; they are told by the characters and words that names consist of.
 * Long texts are told by {@link PairCounts} alone.
 */
final class OtherEncodings {
    /** Longer texts are told by their many characters. */
    private static final int SHORT_BYTES = 1 << 11;
    /** As much of a text must be what names consist of. */
    private static final double SHARE_MIN = 0.5;

    private static final Pattern WORDS_END = Pattern.compile("[\\x00-\\x7F\\xA0]+");
    private static final Map<String, ToDoubleFunction<String>> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put("EUC-JP", text -> share(text, NameCharacters.JAPANESE));
        SHARES.put("Big5", text -> share(text, Traditional.NAMES));
        SHARES.put("x-windows-949", text -> share(text, NameCharacters.KOREAN));
        for (String each : new String[] {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic"}) {
            SHARES.put(each, text -> share(text, word("\\p{IsCyrillic}", "аеёиоуыэюяіїє")));
        }
        for (String each : new String[] {"windows-1253", "ISO-8859-7"}) {
            SHARES.put(each, text -> share(text, word("\\p{IsGreek}", "αεηιουωάέήίόύώϊϋΐΰ")));
        }
    }

    private final ByteArrayOutputStream beyondAscii = new ByteArrayOutputStream();
    /** The byte before, or 0 at the beginning. */
    private int before;

    /** @param b from 0 to 255; of ASCII, only what may be the second half of a character is kept */
    void next(int b) {
        if (beyondAscii.size() <= SHORT_BYTES && (b >= 0x80 || before != 0)) {
            if (b >= 0x80 || before >= 0x80) {
                beyondAscii.write(b);
            } else if (before != ' ') {
                beyondAscii.write(' ');
            }
            before = b >= 0x80 || before >= 0x80 ? b : ' ';
        }
    }

    /** Whether the text says more in another encoding than in GB18030. */
    boolean sayMore() {
        return order() > 0;
    }

    /** Whether it says as much in another. */
    boolean sayAsMuch() {
        return order() == 0;
    }

    /** Below 0 if no other encoding says as much, above 0 if one says more. */
    private int order() {
        byte[] bytes = beyondAscii.toByteArray();
        String chinese = bytes.length > SHORT_BYTES ? null : decoded(bytes, "GB18030");
        if (chinese == null) {
            return -1;
        }
        double best = 0;
        for (Map.Entry<String, ToDoubleFunction<String>> each : SHARES.entrySet()) {
            String text = decoded(bytes, each.getKey());
            best = text == null ? best : Math.max(best, each.getValue().applyAsDouble(text));
        }
        return best < SHARE_MIN ? -1 : Double.compare(best, share(chinese, Traditional.CHINESE));
    }

    /** How much of this says names in Chinese or in another encoding that is known here, at best. */
    static double shareOfNames(byte[] bytes) {
        String chinese = decoded(bytes, "GB18030");
        double best = chinese == null ? 0 : share(chinese, Traditional.CHINESE);
        for (Map.Entry<String, ToDoubleFunction<String>> each : SHARES.entrySet()) {
            String text = decoded(bytes, each.getKey());
            best = text == null ? best : Math.max(best, each.getValue().applyAsDouble(text));
        }
        return best;
    }

    private static @Nullable String decoded(byte[] bytes, String encoding) {
        try {
            return Charset.forName(encoding)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** How many of the different characters beyond ASCII are among these. */
    private static double share(String text, Set<Integer> characters) {
        Set<Integer> all = text.codePoints()
                .filter(character -> character >= 0x80 && Character.isLetter(character))
                .boxed()
                .collect(Collectors.toSet());
        return (double) all.stream().filter(characters::contains).count() / Math.max(1, all.size());
    }

    /** How much of the different words beyond ASCII is of this form. */
    private static double share(String text, Pattern form) {
        Set<String> all =
                WORDS_END.splitAsStream(text).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        long letters = all.stream().mapToLong(String::length).sum();
        long formed = all.stream()
                .filter(word -> form.matcher(word).matches())
                .mapToLong(String::length)
                .sum();
        return (double) formed / Math.max(1, letters);
    }

    /** A capital and small letters, or capitals alone, with vowels among them and never too many of a kind in a row. */
    private static Pattern word(String script, String small) {
        String vowel = "[" + small + small.toUpperCase(java.util.Locale.ROOT) + "]";
        return Pattern.compile("(?=.*" + vowel + ")(?!.*" + vowel + "{4})(?!.*(?:(?!" + vowel + ").){5})"
                + "(?=..)(?:[\\p{Lu}&&" + script + "]?[\\p{Ll}&&" + script + "]+|[\\p{Lu}&&" + script + "]+)");
    }

    /** Made when it is first needed, as few files need it. */
    private static final class Traditional {
        /** Names in either writing. Traditional characters that only GBK has are not formed by chance. */
        static final Set<Integer> CHINESE = chinese();

        static final Set<Integer> NAMES = names();

        private static Set<Integer> names() {
            Set<Integer> names = new HashSet<>(NameCharacters.TRADITIONAL);
            names.addAll(NameCharacters.CHINESE);
            return names;
        }

        private static Set<Integer> chinese() {
            CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
            Set<Integer> all = PairCounts.everydayTraditional()
                    .chars()
                    .filter(character -> !simplified.canEncode((char) character))
                    .boxed()
                    .collect(Collectors.toSet());
            all.addAll(NameCharacters.CHINESE);
            return all;
        }
    }
}
