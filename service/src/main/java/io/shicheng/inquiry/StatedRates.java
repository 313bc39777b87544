package io.shicheng.inquiry;

import io.shicheng.analysis.uncertainty.ErrorRates;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rates of missing and false ties rankings of people offer: few, since each is one more question to ask of a class
 * whose intervals are told in bands.
 */
public final class StatedRates {
    private static final List<Double> MISSING = List.of(0.05, 0.1, 0.2, 0.3);
    private static final List<Double> FALSE = List.of(0.0, 0.02, 0.05, 0.1);

    private StatedRates() {}

    /**
     * The rates that are stated; what is not, is as usual.
     *
     * @throws InquiryException if one is not offered
     */
    public static ErrorRates of(@Nullable Double missing, @Nullable Double falseTies) {
        ErrorRates usual = ErrorRates.USUAL;
        double gone = missing == null ? usual.missing() : missing;
        double wrong = falseTies == null ? usual.falseTies() : falseTies;
        require("missing", gone, MISSING, usual.missing());
        require("false", wrong, FALSE, usual.falseTies());
        return new ErrorRates(gone, wrong);
    }

    /** @throws InquiryException if a rate is not offered */
    public static void requireOffered(ErrorRates rates) {
        of(rates.missing(), rates.falseTies());
    }

    /** The offered rate of missing ties that comes nearest. */
    public static double nearestMissing(double rate) {
        return nearest(MISSING, rate);
    }

    /** The offered rate of false ties that comes nearest. */
    public static double nearestFalse(double rate) {
        return nearest(FALSE, rate);
    }

    private static double nearest(List<Double> offered, double rate) {
        return Collections.min(offered, Comparator.comparingDouble(each -> Math.abs(each - rate)));
    }

    private static void require(String name, double rate, List<Double> offered, double usual) {
        if (!offered.contains(rate)) {
            List<String> texts = offered.stream().map(String::valueOf).toList();
            throw InquiryException.of("parameter.range", String.valueOf(rate), name, texts, String.valueOf(usual));
        }
    }
}
