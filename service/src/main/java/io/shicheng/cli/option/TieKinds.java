package io.shicheng.cli.option;

import io.shicheng.graph.tie.TieKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a tie kind on the command line. */
public final class TieKinds implements ITypeConverter<TieKind> {
    @Override
    public TieKind convert(String text) {
        return TieKind.ofCode(text)
                .orElseThrow(() -> new TypeConversionException(
                        "The kind of tie (" + text + ") must be one of " + String.join(", ", codes()) + "."));
    }

    /** Words for all kinds. */
    public static List<String> codes() {
        return Arrays.stream(TieKind.values()).map(TieKind::code).toList();
    }

    /** Those that are named; empty if none are. */
    public static Set<TieKind> setOf(List<TieKind> named) {
        return named.isEmpty() ? EnumSet.noneOf(TieKind.class) : EnumSet.copyOf(named);
    }
}
