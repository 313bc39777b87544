package io.shicheng.graphfile.array;

import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.input.Utf8;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Weights as numbers: strengths, above 0 and finite. */
public final class Weights {
    /** Digits whose number a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Weights() {}

    /**
     * A plain decimal without going through text; the quotient of two exact numbers is rounded once, as it should be.
     */
    public static double parse(byte[] text, int start, int end, Path file, long line) {
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (text[i] == '.' && point < 0) {
                point = i;
            } else {
                count = EXACT_DIGITS + 1;
            }
            if (count > EXACT_DIGITS) {
                return parse(new String(text, start, end - start, StandardCharsets.UTF_8), file, line);
            }
        }
        if (count == 0) {
            return parse(new String(text, start, end - start, StandardCharsets.UTF_8), file, line);
        }
        double weight = point < 0 ? digits : digits / POWERS_OF_TEN[end - 1 - point];
        if (weight > 0) {
            return weight;
        }
        throw new MalformedGraphFileException("weight_not_positive", file, line, Utf8.shown(text, start, end));
    }

    public static double parse(String text, Path file, long line) {
        double weight;
        try {
            weight = Double.parseDouble(decimal(text));
        } catch (NumberFormatException e) {
            throw new MalformedGraphFileException("weight_not_a_number", file, line, text);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new MalformedGraphFileException("weight_not_positive", file, line, text);
        }
        return weight;
    }

    /** Java would also take its own ways to write a constant, 1f, 2d and 0x1p3, for a number. */
    private static String decimal(String text) {
        int last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        if ("dDfF".indexOf(last) >= 0 || text.indexOf('x') >= 0 || text.indexOf('X') >= 0) {
            throw new NumberFormatException(text);
        }
        return text;
    }
}
