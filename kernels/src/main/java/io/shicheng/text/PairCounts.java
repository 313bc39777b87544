package io.shicheng.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * How often each pair of bytes stands in a text, and whether these are Chinese characters in GB18030 or the letters of
 * something else that happen to look like some.
 *
 * <p>Everyday characters are level 1 of GB 2312 (3,755) and, among those that only GBK has, level 1 of Big5 (5,401,
 * traditional). A text of Chinese consists of them nearly throughout; Russian, French, Japanese or Big5 hit them by
 * chance. Korean in EUC-KR and capitals of other alphabets hit level 1 always, but only its first half or its second.
 */
final class PairCounts {
    /** Below this share of everyday characters it is no Chinese. */
    private static final double EVERYDAY_SHARE = 0.6;
    /** As many different characters of Chinese never stand all in one half of level 1. */
    private static final int DIFFERENT = 12;
    /** The same for nearly all bytes in the upper third, as letters of Cyrillic and Greek are. */
    private static final int DIFFERENT_LETTERS = 8;
    /** The same for nearly all bytes among 32, as capitals are. */
    private static final int DIFFERENT_CAPITALS = 5;

    private static final double NEARLY_ALL = 0.85;

    private static final double COMMON_HANGUL_SHARE = 0.4;
    private static final int HANGUL_MIN = 3;

    private static final int LEADS = 0x81;
    private static final int TRAILS = 0x40;
    private static final int WIDTH = 0xFF - TRAILS;
    /** Surnames, parts of given names, particles and headings. */
    private static final String COMMON_HANGUL = "이김박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마"
            + "길연위표명기반라왕금옥인제모국은영수미경희숙자순호준아나다의가를에는을로과와시대사람일년월생출이름번직업";

    private final int[] counts = new int[(0xFF - LEADS) * WIDTH];
    private boolean someLong;

    void add(int lead, int trail) {
        counts[index(lead, trail)]++;
    }

    /** A character of four bytes, which other encodings do not form by chance. */
    void addLong() {
        someLong = true;
    }

    boolean areChinese() {
        long all = 0;
        long everyday = 0;
        int different = 0;
        int low = 0;
        int letters = 0;
        int capitals = 0;
        int isoCapitals = 0;
        for (int i = counts.length - 1; i >= 0; i--) {
            int lead = LEADS + i / WIDTH;
            int trail = TRAILS + i % WIDTH;
            if (counts[i] > 0 && !isSign(lead, trail)) {
                all += counts[i];
                everyday += isEveryday(lead, trail) ? counts[i] : 0;
                different++;
                low += isBoth(lead, trail, 0xA1, 0xFE) && lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
                letters += isBoth(lead, trail, 0xC0, 0xFF) ? 1 : 0;
                capitals += isBoth(lead, trail, 0xC0, 0xDF) ? 1 : 0;
                isoCapitals += isBoth(lead, trail, 0xB0, 0xCF) ? 1 : 0;
            }
        }
        boolean korean = low == different && (different >= DIFFERENT || isKorean(different));
        boolean alphabet = different >= DIFFERENT_LETTERS && letters >= NEARLY_ALL * different
                || different >= DIFFERENT_CAPITALS && Math.max(capitals, isoCapitals) >= NEARLY_ALL * different;
        return everyday >= EVERYDAY_SHARE * all && !alphabet && !korean && (all > 0 || someLong || someSigns());
    }

    private static boolean isBoth(int lead, int trail, int from, int to) {
        return lead >= from && lead <= to && trail >= from && trail <= to;
    }

    private boolean isKorean(int different) {
        if (different < HANGUL_MIN) {
            return false;
        }
        long common = 0;
        for (int i = Hangul.COMMON.nextSetBit(0); i >= 0; i = Hangul.COMMON.nextSetBit(i + 1)) {
            common += counts[i] > 0 ? 1 : 0;
        }
        return common >= COMMON_HANGUL_SHARE * different;
    }

    private boolean someSigns() {
        for (int count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    /** Punctuation, numerals and Latin letters of full width: they say nothing of the language. */
    private static boolean isSign(int lead, int trail) {
        return lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1;
    }

    private static boolean isEveryday(int lead, int trail) {
        return lead >= 0xB0 && lead <= 0xF7 && trail >= 0xA1
                ? lead <= 0xD7
                : Traditional.EVERYDAY.get(index(lead, trail));
    }

    private static int index(int lead, int trail) {
        return (lead - LEADS) * WIDTH + trail - TRAILS;
    }

    /** The pairs that these characters are in an encoding. */
    private static BitSet pairs(CharSequence characters, Charset encoding) {
        BitSet pairs = new BitSet();
        CharsetEncoder encoder = encoding.newEncoder();
        for (int i = 0; i < characters.length(); i++) {
            try {
                ByteBuffer bytes = encoder.encode(CharBuffer.wrap(characters, i, i + 1));
                if (bytes.remaining() == 2) {
                    pairs.set(index(bytes.get(0) & 0xFF, bytes.get(1) & 0xFF));
                }
            } catch (CharacterCodingException e) {
                // not in this encoding, so never read from it
                continue;
            }
        }
        return pairs;
    }

    /** Everyday characters of Chinese in its traditional writing. */
    static String everydayTraditional() {
        return Traditional.levelOne();
    }

    /** Made when it is first needed, as few files need it. */
    private static final class Traditional {
        static final BitSet EVERYDAY = pairs(levelOne(), Charset.forName("GB18030"));

        /** Level 1 of Big5 reaches from A440 to C67E. */
        static String levelOne() {
            byte[] level = new byte[2 * (0xC7 - 0xA4) * (0xFF - 0x40)];
            int length = 0;
            for (int lead = 0xA4; lead <= 0xC6; lead++) {
                for (int trail = 0x40; trail <= (lead == 0xC6 ? 0x7E : 0xFE); trail++) {
                    if (trail <= 0x7E || trail >= 0xA1) {
                        level[length++] = (byte) lead;
                        level[length++] = (byte) trail;
                    }
                }
            }
            return new String(level, 0, length, Charset.forName("Big5"));
        }
    }

    private static final class Hangul {
        static final BitSet COMMON = pairs(COMMON_HANGUL, Charset.forName("EUC-KR"));
    }
}
