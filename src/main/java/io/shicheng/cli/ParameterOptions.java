package io.shicheng.cli;

import io.shicheng.analysis.MeasureTexts;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.Parameter;
import io.shicheng.analysis.ParameterValues;
import io.shicheng.analysis.Parameters;
import io.shicheng.analysis.UnusableParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The parameters of measures as options: which there are, and what they mean, is said by the catalogue. */
final class ParameterOptions {
    /** A command that takes them. */
    interface Taker {
        ParameterOptions parameters();
    }

    private final Predicate<Parameter<?>> taken;
    private final Map<String, String> given = new LinkedHashMap<>();

    private ParameterOptions(Predicate<Parameter<?>> taken) {
        this.taken = taken;
    }

    /** Those that a file can be measured with; vertices of the file are told apart by whoever reads it. */
    static ParameterOptions ofFiles() {
        return new ParameterOptions(each -> each.ofFiles() && each != Parameters.RESTART);
    }

    /** Those that rankings of people may have. */
    static ParameterOptions ofRankings() {
        return new ParameterOptions(each -> !each.offered().isEmpty());
    }

    /** Adds the options to a command, with their help in that language. */
    void addTo(CommandSpec command, Messages messages) {
        for (Parameter<?> each : Measures.parameters()) {
            if (taken.test(each)) {
                command.addOption(OptionSpec.builder("--" + each.name())
                        .paramLabel(each.symbol())
                        .type(String.class)
                        .description(described(each, messages))
                        .setter(new ISetter() {
                            @Override
                            @SuppressWarnings({"unchecked", "NullAway"}) // the old value is of no use to anybody
                            public <T> T set(T value) {
                                if (value == null) {
                                    given.remove(each.name());
                                } else {
                                    given.put(each.name(), String.valueOf(value));
                                }
                                return null;
                            }
                        })
                        .build());
            }
        }
    }

    private String described(Parameter<?> parameter, Messages messages) {
        String meaning = String.join(", ", Measures.having(parameter))
                + messages.text("parameter.of")
                + MeasureTexts.CATALOGUE.meaning(parameter, messages.locale());
        List<String> offered = parameter.offered().stream().map(Parameter::text).toList();
        boolean ranks = taken.test(Parameters.HALF_LIFE);
        String values = ranks ? String.join(", ", offered) : parameter.range();
        return (parameter.usualIsNone() || ranks
                        ? messages.text("parameter.values", meaning, values)
                        : messages.text("parameter.valuesAndUsual", meaning, values, Parameter.text(parameter.usual())))
                .replace("%", "%%");
    }

    /** Sets an option as picocli does; false if it is none of these. */
    boolean set(String option, String value) {
        for (Parameter<?> each : Measures.parameters()) {
            if (taken.test(each) && option.equals("--" + each.name())) {
                given.put(each.name(), value);
                return true;
            }
        }
        return false;
    }

    /** By name. */
    Map<String, String> given() {
        return Map.copyOf(given);
    }

    /** @throws UnusableParameterException if a value is out of its range */
    ParameterValues read() {
        return ParameterValues.read(given);
    }
}
