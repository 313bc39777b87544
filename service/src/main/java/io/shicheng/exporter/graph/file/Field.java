package io.shicheng.exporter.graph.file;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of nodes or ties, the same in every format.
 *
 * @param name stable, in English
 */
record Field<T>(String name, Type type, Function<T, @Nullable Object> value) {
    /** What a column holds, in the words of GEXF, GraphML and Frictionless. */
    enum Type {
        TEXT("string", "string", "string"),
        WHOLE("integer", "int", "integer"),
        NUMBER("double", "double", "number"),
        FLAG("boolean", "boolean", "boolean");

        final String gexf;
        final String graphml;
        final String frictionless;

        Type(String gexf, String graphml, String frictionless) {
            this.gexf = gexf;
            this.graphml = graphml;
            this.frictionless = frictionless;
        }
    }

    static <T> Field<T> text(String name, Function<T, @Nullable Object> value) {
        return new Field<>(name, Type.TEXT, value);
    }

    static <T> Field<T> whole(String name, Function<T, @Nullable Object> value) {
        return new Field<>(name, Type.WHOLE, value);
    }

    static <T> Field<T> number(String name, Function<T, @Nullable Object> value) {
        return new Field<>(name, Type.NUMBER, value);
    }

    static <T> Field<T> flag(String name, Function<T, @Nullable Object> value) {
        return new Field<>(name, Type.FLAG, value);
    }
}
