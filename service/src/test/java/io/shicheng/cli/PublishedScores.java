package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** What {@code measure} writes for a graph, to compare with what other tools agree on. */
final class PublishedScores {
    private record Row(String vertex, double score) {}

    private final List<Row> rows;
    private final String lastLine;

    private PublishedScores(List<Row> rows, String lastLine) {
        this.rows = rows;
        this.lastLine = lastLine;
    }

    /** All commands, in English. */
    static CommandLine commands() {
        return Commands.all(Locale.ENGLISH);
    }

    /** Runs the command and prints how long it took. */
    static PublishedScores of(String graph, String measure, Path folder) throws IOException {
        Path file = SharedData.file("graphs/" + graph + ".txt.gz");
        Path scores = folder.resolve("scores.csv");
        StringWriter err = new StringWriter();
        int exit = commands()
                .setErr(new PrintWriter(err))
                .execute("measure", file.toString(), "--measure", measure, "--out", scores.toString());
        System.out.println(graph + " " + err.toString().strip());
        assertThat(exit).isZero();
        return new PublishedScores(
                Files.readAllLines(scores).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(cells -> new Row(cells[0], Double.parseDouble(cells[1])))
                        .sorted(Comparator.comparingDouble(Row::score).reversed())
                        .toList(),
                err.toString());
    }

    /** What the last line says. */
    PublishedScores fact(String code, long value) {
        assertThat(lastLine).containsPattern("\"" + code + "\":" + value + "[,}]");
        return this;
    }

    PublishedScores factAtLeast(String code, double value) {
        Matcher found = Pattern.compile("\"" + code + "\":([0-9.]+)").matcher(lastLine);
        assertThat(found.find()).isTrue();
        assertThat(Double.parseDouble(found.group(1))).isGreaterThanOrEqualTo(value);
        return this;
    }

    /** To one part in a million, or to the digits that were published if these are fewer. */
    PublishedScores row(int place, String vertex, String score) {
        double expected = Double.parseDouble(score);
        assertThat(rows.get(place).vertex()).isEqualTo(vertex);
        assertThat(rows.get(place).score()).isCloseTo(expected, within(slack(score, expected)));
        return this;
    }

    PublishedScores sum(String sum) {
        double expected = Double.parseDouble(sum);
        double actual = rows.stream().mapToDouble(Row::score).sum();
        assertThat(actual).isCloseTo(expected, within(slack(sum, expected)));
        return this;
    }

    PublishedScores best(double score) {
        assertThat(rows.getFirst().score()).isEqualTo(score);
        return this;
    }

    private static double slack(String digits, double expected) {
        double lastDigit = Math.pow(10, -(digits.length() - 1 - digits.indexOf('.')));
        return Math.max(1e-6 * expected, digits.indexOf('.') < 0 ? 0.5 : lastDigit / 2);
    }
}
