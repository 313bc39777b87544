package io.shicheng.cli.terminal;

import io.shicheng.exporter.graph.Directions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how ties run on the command line, with a hyphen or an underscore. */
public final class DirectionWords implements ITypeConverter<Directions> {
    @Override
    public Directions convert(String text) {
        return Directions.ofCode(text)
                .orElseThrow(() -> new TypeConversionException(
                        "The direction (" + text + ") must be one of " + Directions.codes() + "."));
    }
}
