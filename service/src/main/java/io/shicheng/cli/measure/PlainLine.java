package io.shicheng.cli.measure;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Command lines in their plain form: {@code COMMAND FILE --option value …}, each option once and nothing wrong. They
 * are read without picocli, which takes longer to start than many a graph to be worked on. Whatever else stands in a
 * command line, a wrong value, a wish for help, is left to picocli, which reads the line from its beginning.
 */
final class PlainLine {
    /** What options are set on, as picocli would. */
    interface Options {
        /**
         * Sets an option or, under an empty name, the file.
         *
         * @return false if there is no such option with a value
         * @throws NumberFormatException if it is to be a number and the value is none
         * @throws java.nio.file.InvalidPathException if it is to be a path and the value is none
         */
        boolean set(String option, String value);

        /** Sets an option that takes no value; false if there is none of that name. */
        boolean set(String option);
    }

    /** What is not plain. */
    static final class NotPlainException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlainException() {
            super(null, null, false, false);
        }
    }

    private final Options options;
    private final Set<String> seen = new HashSet<>();
    private boolean quiet;
    private @Nullable String language;

    private PlainLine(Options options) {
        this.options = options;
    }

    /**
     * Sets the options.
     *
     * @param arguments the name of the command first
     * @throws NotPlainException if the line is not plain
     * @throws NumberFormatException if a value is to be a number and is none
     * @throws java.nio.file.InvalidPathException if a value is to be a path and is none
     */
    static PlainLine read(Options options, String[] arguments) {
        PlainLine line = new PlainLine(options);
        for (int i = 1; i < arguments.length; i++) {
            i += line.read(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : null);
        }
        return line;
    }

    /** Takes one argument and perhaps the next, its value; how many beside the first. */
    private int read(String argument, @Nullable String next) {
        int equals = argument.indexOf('=');
        boolean option = argument.startsWith("-");
        String name = !option ? "" : equals < 0 ? argument : argument.substring(0, equals);
        if (argument.startsWith("@") || !seen.add(name)) {
            throw new NotPlainException();
        }
        if (name.equals("--quiet") && equals < 0) {
            quiet = true;
            return 0;
        }
        if (option && equals < 0 && options.set(name)) {
            return 0;
        }
        String value = !option ? argument : equals < 0 ? next : argument.substring(equals + 1);
        if (value == null || value.isEmpty() || option && (value.startsWith("-") || value.startsWith("@"))) {
            throw new NotPlainException();
        }
        if (name.equals("--lang")) {
            language = value;
        } else if (!options.set(name, value)) {
            throw new NotPlainException();
        }
        return option && equals < 0 ? 1 : 0;
    }

    /** Whether an option was given; under an empty name: the file. */
    boolean has(String name) {
        return seen.contains(name);
    }

    boolean quiet() {
        return quiet;
    }

    @Nullable
    String language() {
        return language;
    }
}
