package io.shicheng.consent.code;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * How a code is written: eighteen random characters of five bits and two that check them, in groups of four. The
 * alphabet is Crockford's: without I, L, O and U, which are misread or misheard.
 */
final class CodeText {
    /** Random bits in a code. */
    static final int BITS = 90;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = BITS / 5;
    private static final int LENGTH = RANDOM + 2;
    private static final int GROUP = 4;
    /** A prime below 32²: one wrong character or two that changed places always leave another remainder. */
    private static final int MODULUS = 1021;

    private CodeText() {}

    /** A new one, without groups. */
    static String random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text + check(text);
    }

    /** As it is printed. */
    static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The code that somebody typed, without groups; empty if it is none. */
    static Optional<String> read(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.·]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean written = plain.length() == LENGTH && plain.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        return written && plain.endsWith(check(plain.substring(0, RANDOM))) ? Optional.of(plain) : Optional.empty();
    }

    private static String check(CharSequence code) {
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            remainder = (remainder * 32 + ALPHABET.indexOf(code.charAt(i))) % MODULUS;
        }
        remainder = remainder * 32 * 32 % MODULUS;
        int check = (MODULUS - remainder) % MODULUS;
        return "" + ALPHABET.charAt(check / 32) + ALPHABET.charAt(check % 32);
    }
}
