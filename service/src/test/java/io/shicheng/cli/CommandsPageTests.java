package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** The page of the commands is made from them; {@code -Dcommands.write=true} writes it anew. */
@Tag("thorough")
class CommandsPageTests {
    private static final Path PAGE = Path.of("docs/reference/commands.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void thePageSaysOfEachCommandWhatItTakes() throws IOException {
        String page = CommandsPage.write();
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(page).doesNotContain("${");
    }

    @Test
    void everyCommandHasAnExampleThatItUnderstands() {
        for (CommandSpec command : CommandsPage.within(CommandsPage.root(Locale.ENGLISH))) {
            List<String> examples = CommandsPage.examples(command);
            if (command.parent() != null) {
                assertThat(examples).as(command.qualifiedName(" ")).isNotEmpty();
            }
            for (String example : examples) {
                Commands.all(Locale.ENGLISH).parseArgs(words(example).toArray(String[]::new));
            }
        }
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.subList(1, words.size()); // without the name of the program
    }

    @Test
    void everyCommandAndArgumentIsExplainedInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            boolean chinese = language == Locale.CHINESE;
            for (CommandSpec command : CommandsPage.within(CommandsPage.root(language))) {
                List<String> texts = new ArrayList<>(
                        List.of(String.join(" ", command.usageMessage().header())));
                CommandsPage.arguments(command).stream()
                        .map(CommandsPage::description)
                        .forEach(texts::add);
                assertThat(texts)
                        .as(command.qualifiedName(" "))
                        .allMatch(text -> text.matches(chinese ? ".*\\p{IsHan}.*" : ".*[a-z].*"));
            }
        }
    }

    @Test
    void whatIsRefusedIsSaidOfCommandsThatThereAre() {
        assertThat(CommandsPage.within(CommandsPage.root(Locale.ENGLISH)).stream()
                        .map(command -> command.qualifiedName(" "))
                        .collect(Collectors.toSet()))
                .containsAll(CommandsPage.REFUSES.keySet());
    }

    @Test
    void aWrongCommandLineIsExplainedInTheReadersLanguage() {
        for (String[] wrong : new String[][] {
            {"rank", "--mesure", "degree"},
            {"rank"},
            {"rank", "--measure", "degree", "--top", "many"},
            {"rank", "--measure", "degree", "--format", "docx"},
            {"rank", "--measure", "degree", "--ties", "likes"},
            {"rank", "--measure", "degree", "--as", "nobody"},
            {"terms", "ad"}
        }) {
            String chinese = complaint(Locale.CHINESE, wrong);
            assertThat(chinese.lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line)
                            .containsPattern("\\p{IsHan}")
                            .doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
            assertThat(complaint(Locale.ENGLISH, wrong)).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(complaint(Locale.ENGLISH, "rank", "--measure", "degree", "--format", "docx"))
                .startsWith("The value of --format (docx) must be one of: table, csv, json");
        assertThat(complaint(Locale.ENGLISH, "rank", "--measure", "degree", "--ties", "likes"))
                .contains("--ties (likes)", "master_of", "worked_with");
        assertThat(complaint(Locale.CHINESE, "terms", "ad")).contains("ad", "是否为其中之一：add");
    }

    private static String complaint(Locale language, String... arguments) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--lang", language.getLanguage()));
        all.addAll(List.of(arguments));
        int code = Commands.all(language).setErr(new PrintWriter(err)).execute(all.toArray(String[]::new));
        assertThat(code).isEqualTo(ExitCode.USAGE);
        return err.toString();
    }
}
