package io.shicheng.analysis.course;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A fraction in lowest terms with a denominator above 0. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction TWO = new Fraction(BigInteger.TWO, BigInteger.ONE);
    private static final int LONGEST_SHOWN = 24;

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("The denominator must not be 0.");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** In the middle of this and another. */
    public Fraction middle(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator).shiftLeft(1));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    public double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** As {@code 4/5}; as a decimal where the fraction is longer than anybody reads. */
    public String shown() {
        String exact = toString();
        return exact.length() > LONGEST_SHOWN ? String.valueOf(value()) : exact;
    }

    /** As {@code 4/5}, or {@code 2}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
