package io.shicheng.schema.value;

/** Whole numbers written in Chinese characters: 三十, 廿五, 卅, 一百零三, 元 for the first, or digit by digit: 一九八七. */
final class HanNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    /** What {@link #of} reads, as the inside of a character class. */
    static final String CHARACTERS = "〇零○一二三四五六七八九十廿卅百元正两\\d";

    private HanNumber() {}

    /** The number, or -1 where the text is none. Western digits are read too. */
    static int of(String text) {
        if (text.equals("元") || text.equals("正")) {
            return 1;
        }
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        String plain = text.replace('零', '〇').replace('○', '〇').replace('两', '二');
        plain = plain.replace("廿", "二十").replace("卅", "三十");
        return plain.matches("[" + DIGITS + "]{2,4}") ? digitByDigit(plain) : withUnits(plain);
    }

    private static int digitByDigit(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number * 10 + DIGITS.indexOf(text.charAt(i));
        }
        return number;
    }

    private static int withUnits(String text) {
        int number = 0;
        int pending = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int unit = character == '百' ? 100 : character == '十' ? 10 : 0;
            if (unit > 0) {
                number += unit * (pending < 0 ? 1 : pending);
                pending = -1;
            } else {
                int digit = DIGITS.indexOf(character);
                if (digit < 0 || pending > 0) {
                    return -1;
                }
                pending = digit;
            }
        }
        return text.isEmpty() ? -1 : number + Math.max(0, pending);
    }
}
