package io.shicheng.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of measures, a family after the other. */
public final class Measures {
    /** Changes whenever a kernel's bytes may; part of every citation. */
    public static final String KERNEL_VERSION = "3";

    private static final List<Measure> ALL = Stream.of(
                    TieMeasures.ALL,
                    LineageMeasures.ALL,
                    BetweennessMeasures.ALL,
                    DistanceMeasures.ALL,
                    SpectralMeasures.ALL,
                    StructureMeasures.ALL,
                    CommunityMeasures.ALL)
            .flatMap(List::stream)
            .toList();

    private Measures() {}

    public static List<Measure> all() {
        return ALL;
    }

    /** Finds a measure by its code, ignoring case and taking {@code _} for {@code -}. */
    public static Optional<Measure> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Measure measure : ALL) {
            if (measure.code().equals(wanted)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
