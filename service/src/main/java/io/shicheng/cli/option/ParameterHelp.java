package io.shicheng.cli.option;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.MeasureTexts;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.cli.terminal.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Declares the parameters of measures to picocli, with what the catalogue says of them as help. */
public final class ParameterHelp {
    private ParameterHelp() {}

    /** Adds the options to a command, with their help in the language of the messages. */
    public static void add(ParameterOptions options, CommandSpec command, Messages messages) {
        for (Parameter<?> each : Measures.parameters()) {
            if (options.takes(each)) {
                Given given = new Given(options, each);
                command.addOption(OptionSpec.builder("--" + each.name())
                        .paramLabel(each.symbol())
                        .type(each.keyed() ? String[].class : String.class)
                        .description(described(each, options, messages))
                        .getter(given)
                        .setter(given)
                        .build());
            }
        }
    }

    /** A value, or several of one that has a value for each of several things. */
    private static final class Given implements IGetter, ISetter {
        private final ParameterOptions options;
        private final Parameter<?> parameter;
        private @Nullable Object last;

        Given(ParameterOptions options, Parameter<?> parameter) {
            this.options = options;
            this.parameter = parameter;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // picocli asks for what it set
        public <T> T get() {
            return (T) last;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public <T> T set(T value) {
            T before = (T) last;
            last = value;
            options.give(
                    parameter,
                    value == null
                            ? null
                            : value instanceof String[] several ? String.join(",", several) : String.valueOf(value));
            return before;
        }
    }

    private static String described(Parameter<?> parameter, ParameterOptions options, Messages messages) {
        String meaning = String.join(", ", options.having(parameter))
                + messages.text("parameter.of")
                + MeasureTexts.CATALOGUE.meaning(parameter, messages.locale());
        List<String> offered = parameter.offered().stream().map(Parameter::text).toList();
        boolean ranks = options.takes(Parameters.HALF_LIFE);
        String values = ranks ? String.join(", ", offered) : parameter.range();
        return (parameter.usualIsNone() || ranks
                        ? messages.text("parameter.values", meaning, values)
                        : messages.text("parameter.valuesAndUsual", meaning, values, Parameter.text(parameter.usual())))
                .replace("%", "%%");
    }
}
