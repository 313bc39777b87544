package io.shicheng.tabular;

import java.math.BigDecimal;

/** Numbers as text, without an exponent and without zeros that say nothing. */
public final class Numbers {
    private Numbers() {}

    /** Writes 3.0 as {@code 3}, 1e-7 as {@code 0.0000001}; what is not finite as Java writes it. */
    public static String plain(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? plain(new BigDecimal(number.toString())) : number.toString();
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
