package io.shicheng.cli.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;

/**
 * Numbers of one column as people read them: at most six significant digits, thousands apart, and as many digits after
 * the point in all of them, so that the points stand below each other. Files for programs keep all digits.
 */
public final class Digits {
    private static final int SIGNIFICANT = 6;
    private static final int MOST_DECIMALS = 10;

    private final NumberFormat format;

    private Digits(int decimals) {
        this.format = NumberFormat.getNumberInstance(Locale.ENGLISH); // as in Chinese
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
    }

    /**
     * Digits for these values: as many as six significant ones of the largest take, and no more than any of them needs.
     */
    public static Digits of(Collection<Double> values) {
        double largest = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        int before = largest == 0 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
        int most = Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT - before));
        int needed = values.stream()
                .filter(Double::isFinite)
                .mapToInt(value -> decimals(value, most))
                .max()
                .orElse(0);
        return new Digits(needed);
    }

    /** Digits after the point that are left when zeros at the end are taken off. */
    private static int decimals(double value, int most) {
        BigDecimal rounded = new BigDecimal(value).setScale(most, RoundingMode.HALF_EVEN);
        return Math.max(
                0, rounded.signum() == 0 ? 0 : rounded.stripTrailingZeros().scale());
    }

    public String text(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        double shown = new BigDecimal(value).round(new MathContext(SIGNIFICANT)).doubleValue();
        return format.format(shown);
    }
}
