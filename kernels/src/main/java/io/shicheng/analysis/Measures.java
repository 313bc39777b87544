package io.shicheng.analysis;

import io.shicheng.analysis.centrality.TieMeasures;
import io.shicheng.analysis.community.CommunityMeasures;
import io.shicheng.analysis.distance.DistanceMeasures;
import io.shicheng.analysis.lineage.LineageMeasures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.analysis.position.PositionMeasures;
import io.shicheng.analysis.reach.ReachMeasures;
import io.shicheng.analysis.sampling.BetweennessMeasures;
import io.shicheng.analysis.spectral.SpectralMeasures;
import io.shicheng.analysis.structure.StructureMeasures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The catalogue of measures, a family after the other. */
public final class Measures {
    /** Changes whenever a kernel's bytes may; part of every citation. */
    public static final String KERNEL_VERSION = "5";

    private static final List<Measure> ALL = Stream.of(
                    TieMeasures.ALL,
                    LineageMeasures.ALL,
                    BetweennessMeasures.ALL,
                    DistanceMeasures.ALL,
                    SpectralMeasures.ALL,
                    StructureMeasures.ALL,
                    PositionMeasures.ALL,
                    ReachMeasures.ALL,
                    CommunityMeasures.ALL)
            .flatMap(List::stream)
            .toList();

    private static final ScopedValue<List<Measure>> SEEN = ScopedValue.newInstance();

    private Measures() {}

    /** In the order in which to show them. */
    public static List<Measure> all() {
        return SEEN.orElse(ALL);
    }

    /** Runs something for which there is one measure more, such as somebody's own that is not of the catalogue. */
    public static <T> T with(Measure measure, Supplier<T> work) {
        List<Measure> more = Stream.concat(all().stream(), Stream.of(measure)).toList();
        return ScopedValue.where(SEEN, more).call(work::get);
    }

    /** Codes of those whose scores are taken apart. */
    public static List<String> explained() {
        return all().stream()
                .filter(measure -> measure.explainer() != null)
                .map(Measure::code)
                .toList();
    }

    /** All parameters, each once, in the order of the measures that have them. */
    public static List<Parameter<?>> parameters() {
        Set<Parameter<?>> parameters = new LinkedHashSet<>();
        for (Measure measure : all()) {
            parameters.addAll(measure.parameters());
        }
        return List.copyOf(parameters);
    }

    /** Finds a parameter by its name, as on the command line, in addresses or in citations. */
    public static Optional<Parameter<?>> parameter(String name) {
        for (Parameter<?> parameter : parameters()) {
            if (parameter.name().equals(name)
                    || parameter.property().equals(name)
                    || parameter.citation().equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads what was given as text.
     *
     * @param texts by name, as on the command line
     * @throws UnusableParameterException if there is no such parameter, or a value is out of its range
     */
    public static ParameterValues read(Map<String, String> texts) {
        ParameterValues values = ParameterValues.NONE;
        for (Map.Entry<String, String> each : texts.entrySet()) {
            Parameter<?> parameter = parameter(each.getKey())
                    .orElseThrow(() -> UnusableParameterException.unknown(
                            each.getKey(),
                            each.getValue(),
                            parameters().stream().map(Parameter::name).toList()));
            values = values.withText(parameter, each.getValue());
        }
        return values;
    }

    /** @throws UnusableParameterException if the measure does not have one of those that have a value of their own */
    public static void requireOf(Measure measure, ParameterValues values) {
        for (Parameter<?> parameter : values.given()) {
            if (!measure.parameters().contains(parameter)) {
                throw UnusableParameterException.notOf(
                        measure.code(), parameter, values.get(parameter), having(parameter));
            }
        }
    }

    /** Codes of those that have it. */
    public static List<String> having(Parameter<?> parameter) {
        List<String> codes = new ArrayList<>();
        for (Measure measure : all()) {
            if (measure.parameters().contains(parameter)) {
                codes.add(measure.code());
            }
        }
        return codes;
    }

    /** Codes of those of which one of these holds. */
    public static List<String> having(Trait... traits) {
        List<String> codes = new ArrayList<>();
        for (Measure measure : all()) {
            if (Stream.of(traits).anyMatch(measure::has)) {
                codes.add(measure.code());
            }
        }
        return codes;
    }

    /** Finds a measure by its code, ignoring case and taking {@code _} for {@code -}. */
    public static Optional<Measure> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Measure measure : all()) {
            if (measure.code().equals(wanted)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
