package io.shicheng.cli.option;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.MeasureTexts;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.cli.terminal.Messages;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Declares the parameters of measures to picocli, with what the catalogue says of them as help. */
public final class ParameterHelp {
    private ParameterHelp() {}

    /** Adds the options to a command, with their help in the language of the messages. */
    public static void add(ParameterOptions options, CommandSpec command, Messages messages) {
        for (Parameter<?> each : Measures.parameters()) {
            if (options.takes(each)) {
                command.addOption(OptionSpec.builder("--" + each.name())
                        .paramLabel(each.symbol())
                        .type(String.class)
                        .description(described(each, options, messages))
                        .setter(new ISetter() {
                            @Override
                            @SuppressWarnings({"unchecked", "NullAway"}) // the old value is of no use to anybody
                            public <T> T set(T value) {
                                options.give(each, value == null ? null : String.valueOf(value));
                                return null;
                            }
                        })
                        .build());
            }
        }
    }

    private static String described(Parameter<?> parameter, ParameterOptions options, Messages messages) {
        String meaning = String.join(", ", Measures.having(parameter))
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
