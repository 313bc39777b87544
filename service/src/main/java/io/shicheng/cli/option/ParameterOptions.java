package io.shicheng.cli.option;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.UnusableParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of measures as options: which there are is said by the catalogue. Knows nothing of picocli, which a
 * plain {@code measure} starts without; {@link ParameterHelp} declares them to it.
 */
public final class ParameterOptions {
    /** A command that takes them. */
    public interface Taker {
        ParameterOptions parameters();
    }

    private final Predicate<Parameter<?>> taken;
    private final Predicate<Measure> run;
    private final Map<String, String> given = new LinkedHashMap<>();

    private ParameterOptions(Predicate<Parameter<?>> taken, Predicate<Measure> run) {
        this.taken = taken;
        this.run = run;
    }

    /** Those that a file can be measured with; vertices of the file are told apart by its reader. */
    public static ParameterOptions ofFiles() {
        return new ParameterOptions(each -> each.ofFiles() && !each.ofVertices(), _ -> true);
    }

    /** Those that rankings of people may have. */
    public static ParameterOptions ofRankings() {
        return new ParameterOptions(
                each -> !each.offered().isEmpty()
                        && Measures.all().stream()
                                .anyMatch(measure ->
                                        measure.ranks() && measure.parameters().contains(each)),
                Measure::ranks);
    }

    /** Those that columns of an exported graph may have. */
    public static ParameterOptions ofColumns() {
        return new ParameterOptions(each -> !each.offered().isEmpty(), _ -> true);
    }

    /** Whether a command of this kind takes it. */
    boolean takes(Parameter<?> parameter) {
        return taken.test(parameter);
    }

    /** Codes of the measures that a command of this kind runs and that have it. */
    List<String> having(Parameter<?> parameter) {
        return Measures.all().stream()
                .filter(measure -> run.test(measure) && measure.parameters().contains(parameter))
                .map(Measure::code)
                .toList();
    }

    /** Sets a parameter that is taken; none if the text is null. */
    void give(Parameter<?> parameter, @Nullable String text) {
        if (text == null) {
            given.remove(parameter.name());
        } else {
            given.put(parameter.name(), text);
        }
    }

    /** Sets an option as picocli does; false if it is none of these. */
    public boolean set(String option, String value) {
        for (Parameter<?> each : Measures.parameters()) {
            if (taken.test(each) && option.equals("--" + each.name())) {
                given.put(each.name(), value);
                return true;
            }
        }
        return false;
    }

    /** By name. */
    public Map<String, String> given() {
        return Map.copyOf(given);
    }

    /** @throws UnusableParameterException if a value is out of its range */
    public ParameterValues read() {
        return Measures.read(given);
    }
}
