package io.shicheng.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.cli.terminal.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class FileFormatTests {
    private enum Format implements FileFormat {
        TABLE("txt"),
        CSV("csv", "zip"),
        GEPHI("csv", "zip"),
        XLSX("xlsx");

        private final List<String> endings;

        Format(String... endings) {
            this.endings = List.of(endings);
        }

        @Override
        public List<String> endings() {
            return endings;
        }
    }

    private static Format chosen(@Nullable Format asked, @Nullable String out, @Nullable Format usual) {
        return FileFormat.chosen(
                new CommandLine(CommandSpec.create().name("rank")).getCommandSpec(),
                Messages.in(Locale.ENGLISH),
                Format.class,
                asked,
                out == null ? null : Path.of(out),
                usual);
    }

    @ParameterizedTest
    @CsvSource({"r.xlsx,XLSX", "out/v1.2/R.XLSX,XLSX", "r.csv,CSV", "r.zip,CSV", "r.txt,TABLE", "a.b.csv,CSV"})
    void theEndingSaysTheFormat(String out, Format expected) {
        assertThat(chosen(null, out, Format.TABLE)).isEqualTo(expected);
    }

    @Test
    void whatIsAskedForCountsWhereTheEndingAllowsIt() {
        assertThat(chosen(Format.GEPHI, "r.csv", null)).isEqualTo(Format.GEPHI);
        assertThat(chosen(Format.XLSX, "result", null)).isEqualTo(Format.XLSX);
        assertThat(chosen(Format.CSV, null, Format.TABLE)).isEqualTo(Format.CSV);
    }

    @Test
    void withoutAnyWordTheUsualFormatIsMeant() {
        assertThat(chosen(null, null, Format.TABLE)).isEqualTo(Format.TABLE);
        assertThat(chosen(null, "/dev/stdout", Format.TABLE)).isEqualTo(Format.TABLE);
        assertThat(chosen(null, ".hidden", Format.TABLE)).isEqualTo(Format.TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.foo", "r.xls", "r.csv.bak", "r.xlsx~"})
    void refusesAnEndingThatNoFormatHasAndSaysWhichThereAre(String out) {
        assertThatThrownBy(() -> chosen(null, out, Format.TABLE))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("No format has the ending ." + FileFormat.ending(Path.of(out)))
                .hasMessageContaining(".txt, .csv, .zip, .xlsx");
        assertThatThrownBy(() -> chosen(Format.CSV, out, Format.TABLE)).isInstanceOf(ParameterException.class);
    }

    @Test
    void refusesAnEndingOfAnotherFormatThanTheOneAskedFor() {
        assertThatThrownBy(() -> chosen(Format.CSV, "r.xlsx", null))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("The ending .xlsx is not one of the format csv, which has .csv, .zip.");
    }

    @Test
    void refusesToGuessWhereThereIsNoUsualFormat() {
        assertThatThrownBy(() -> chosen(null, "result", null))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--format");
    }
}
