package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.MalformedGraphFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Weights with a decimal comma, as spreadsheets write them in much of the world; in one file all or none. */
final class DecimalComma {
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");

    private final Path file;
    private final Consumer<GraphNotice> notices;
    private boolean commas;
    private boolean points;

    DecimalComma(Path file, Consumer<GraphNotice> notices) {
        this.file = file;
        this.notices = notices;
    }

    /** Whether a number has a decimal comma. */
    static boolean in(String number) {
        return COMMA.matcher(number).matches();
    }

    /**
     * The number with a decimal point.
     *
     * @throws MalformedGraphFileException if the weights before it were written the other way
     */
    String pointed(String number, long line) {
        boolean comma = in(number);
        boolean point = number.indexOf('.') >= 0;
        if (comma && points || point && commas) {
            throw new MalformedGraphFileException("decimal_mixed", file, line, number);
        }
        if (comma && !commas) {
            notices.accept(GraphNotice.of("decimal_comma", file, line, number));
        }
        commas |= comma;
        points |= point;
        return comma ? number.replace(',', '.') : number;
    }
}
