package io.shicheng.cli.option;

import io.shicheng.cli.terminal.Messages;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command can write into {@code --out}, for an enum with a constant a format: the constant's name in lower case
 * is its word for {@code --format}. All commands that write a file choose through {@link #chosen}, so that an ending
 * means the same everywhere. A command with a new format adds a constant with its endings, and nothing else:
 *
 * <pre>{@code
 * enum Format implements FileFormat {
 *     TABLE("txt"), CSV("csv"), JSON("json"), XLSX("xlsx");
 *     ...
 * }
 *
 * Format format = FileFormat.chosen(spec, messages, Format.class, asked, out, Format.TABLE);
 * }</pre>
 */
public interface FileFormat {
    /** The endings of files in this format, in lower case and without the dot. */
    List<String> endings();

    /**
     * The format that was asked for, or else the one that the file's ending stands for, or else the usual one. Where an
     * ending stands for several formats, the first of the enum is meant, unless another is asked for.
     *
     * @param out the file, or null where the result goes to the terminal
     * @param usual the format where neither an option nor an ending says one; null if one of the two must
     * @throws picocli.CommandLine.ParameterException (exit code 2) if no format has the ending, if the ending belongs
     *     to others than the one that was asked for, or if nothing says a format and there is no usual one
     */
    static <F extends Enum<F> & FileFormat> F chosen(
            CommandSpec command,
            Messages messages,
            Class<F> formats,
            @Nullable F asked,
            @Nullable Path out,
            @Nullable F usual) {
        String ending = out == null ? "" : ending(out);
        Set<F> meant = EnumSet.allOf(formats);
        meant.removeIf(format -> !format.endings().contains(ending));
        if (!ending.isEmpty() && meant.isEmpty()) {
            UsageErrors.complain(command, messages.text("out.ending", "." + ending, known(formats)));
        }
        if (asked != null) {
            if (!meant.isEmpty() && !meant.contains(asked)) {
                String endings =
                        asked.endings().stream().map(each -> "." + each).collect(Collectors.joining(", "));
                UsageErrors.complain(
                        command, messages.text("out.otherEnding", "." + ending, word(asked), endings, known(formats)));
            }
            return asked;
        }
        F found = meant.isEmpty() ? usual : meant.iterator().next();
        if (found == null) {
            UsageErrors.complain(command, messages.text("out.noFormat", known(formats)));
            throw new IllegalStateException("A complaint ends the command.");
        }
        return found;
    }

    /**
     * What stands behind the last dot of the file's name, in lower case; empty where there is no dot but a leading one.
     */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static <F extends Enum<F> & FileFormat> String known(Class<F> formats) {
        return EnumSet.allOf(formats).stream()
                .flatMap(format -> format.endings().stream())
                .distinct()
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
