package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.measure.MeasureCommand;
import io.shicheng.cli.measure.PlainMeasure;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.terminal.ExitCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

@Tag("thorough")
class PlainMeasureTests {
    @TempDir
    Path folder;

    private static CommandLine measure(CommandLine all) {
        return Objects.requireNonNull(all.getSubcommands().get("measure"));
    }

    private static String valueOf(OptionSpec option) {
        Class<?> type = option.type();
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString().toLowerCase(java.util.Locale.ROOT);
        }
        return type == Double.class ? "0.25" : Number.class.isAssignableFrom(type) ? "7" : "a,b";
    }

    /** Fields that hold options, those of a mixin too, as they stand. */
    private static String state(Object holder) throws IllegalAccessException {
        StringBuilder state = new StringBuilder();
        for (Field field : holder.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            @Nullable Object value = field.get(holder);
            if (field.isAnnotationPresent(CommandLine.Mixin.class) && value != null) {
                state.append(state(value));
            } else if (value instanceof ParameterOptions parameters) {
                state.append(parameters.given()).append(' ');
            } else if (field.isAnnotationPresent(CommandLine.Option.class)) {
                state.append(field.getName()).append('=').append(value).append(' ');
            }
        }
        return state.toString();
    }

    @Test
    void setsEveryOptionAsPicocliDoes() throws IllegalAccessException {
        List<String> common = List.of("--store", "--as", "--quiet", "--lang", "--help", "--version");
        int compared = 0;
        for (OptionSpec option :
                measure(Commands.all(Locale.ENGLISH)).getCommandSpec().options()) {
            String name = option.longestName();
            if (common.contains(name)) {
                continue;
            }
            MeasureCommand plain = new MeasureCommand();
            CommandLine all = Commands.all(Locale.ENGLISH);
            List<String> line = new ArrayList<>(List.of("measure", "file", name));
            if (option.arity().max() == 0) {
                assertThat(plain.set(name)).as(name).isTrue();
            } else {
                assertThat(plain.set(name, valueOf(option))).as(name).isTrue();
                line.add(valueOf(option));
            }
            if (!name.equals("--measure")) {
                plain.set("--measure", "m");
                line.addAll(List.of("--measure", "m"));
            }
            all.parseArgs(line.toArray(String[]::new));
            Object read = measure(all).getCommand();
            assertThat(state(plain)).as(name).isEqualTo(state(read)).contains("measure=");
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    private Path graph() throws IOException {
        return Files.writeString(folder.resolve("graph.txt"), "1 2\n2 3\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAPH --measure degree",
                "GRAPH --measure=degree --quiet --lang zh",
                "--measure betweenness --threads 2 --normalised GRAPH",
                "GRAPH --measure descendants --directed --generations 2 --decay 0.5"
            })
    void runsAPlainLine(String line) throws IOException {
        Path out = folder.resolve("scores.csv");
        String all = "measure " + line.replace("GRAPH", graph().toString()) + " --out " + out;
        assertThat(PlainMeasure.run(all.split(" "))).isEqualTo(ExitCode.DONE);
        byte[] plain = Files.readAllBytes(out);
        assertThat(Commands.execute(Locale.ENGLISH, all.split(" "))).isEqualTo(ExitCode.DONE);
        assertThat(out).hasBinaryContent(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAPH",
                "--measure degree",
                "GRAPH --measure list",
                "GRAPH --measure closest",
                "GRAPH --measure degree --help",
                "GRAPH --measure degree --measure degree",
                "GRAPH GRAPH --measure degree",
                "GRAPH --measure degree --threads",
                "GRAPH --measure degree --threads two",
                "GRAPH --measure degree --samples 5",
                "GRAPH --measure students",
                "GRAPH --measure degree --colour red",
                "GRAPH --measure degree --quiet=false",
                "GRAPH --measure degree @more"
            })
    void leavesAnyOtherLineToPicocli(String line) throws IOException {
        String all = "measure " + line.replace("GRAPH", graph().toString());
        assertThat(PlainMeasure.run(all.split(" "))).isNull();
        assertThat(PlainMeasure.run("rank", "--measure", "degree")).isNull();
        assertThat(PlainMeasure.run()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAPH", "--seed 7 GRAPH --quiet", "GRAPH --weighted --threads=2 --lang zh"})
    void runsAPlainLineOfALayout(String line) throws IOException {
        Path out = folder.resolve("places.csv");
        String all = "layout " + line.replace("GRAPH", graph().toString()) + " --out " + out;
        assertThat(PlainMeasure.run(all.split(" "))).isEqualTo(ExitCode.DONE);
        byte[] plain = Files.readAllBytes(out);
        Files.delete(out);
        assertThat(Commands.execute(Locale.ENGLISH, all.split(" "))).isEqualTo(ExitCode.DONE);
        assertThat(out).hasBinaryContent(plain);
        assertThat(Files.readAllLines(out)).hasSize(4).startsWith("vertex,x,y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GRAPH --threads 0",
                "GRAPH --seed one",
                "GRAPH --measure degree",
                "GRAPH --help",
                "GRAPH GRAPH",
                "GRAPH --weighted --weighted"
            })
    void leavesAnyOtherLineOfALayoutToPicocli(String line) throws IOException {
        String all = "layout " + line.replace("GRAPH", graph().toString());
        assertThat(PlainMeasure.run(all.strip().split(" "))).isNull();
    }

    @Test
    void tellsWhatWentWrong() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "1 2\n3\n");
        assertThat(PlainMeasure.run("measure", wrong.toString(), "--measure", "degree"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(PlainMeasure.run("measure", folder.resolve("none").toString(), "--measure", "degree"))
                .isEqualTo(ExitCode.UNREACHABLE);
        String nowhere = folder.resolve("no/where.csv").toString();
        assertThat(PlainMeasure.run("measure", graph().toString(), "--measure", "degree", "--out", nowhere))
                .isEqualTo(ExitCode.UNREACHABLE);
    }
}
