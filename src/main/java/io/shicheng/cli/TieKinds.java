package io.shicheng.cli;

import io.shicheng.graph.TieKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a tie kind on the command line. */
final class TieKinds implements ITypeConverter<TieKind> {
    @Override
    public TieKind convert(String text) {
        return TieKind.ofCode(text)
                .orElseThrow(() -> new TypeConversionException(String.format(
                        Locale.ROOT,
                        "The kind of tie (%s) must be one of %s.",
                        text,
                        Arrays.stream(TieKind.values()).map(TieKind::code).collect(Collectors.joining(", ")))));
    }
}
