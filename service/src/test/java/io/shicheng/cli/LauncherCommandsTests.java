package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The launcher chooses by the command what Java has learnt of it before; one that it does not know starts slowly. */
class LauncherCommandsTests {
    private static final Pattern CHOICE =
            Pattern.compile("for argument in \"\\$@\"; do\n  case \"\\$argument\" in\n(.*?)\n  esac", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("^    ([a-z][a-z |\\\\\n-]*)\\)", Pattern.MULTILINE);

    @Test
    void knowsEachCommandOnce() throws IOException {
        String launcher = Files.readString(Path.of("shicheng"));
        Matcher choice = CHOICE.matcher(launcher);
        assertThat(choice.find()).isTrue();
        List<String> known = new ArrayList<>();
        Matcher words = WORDS.matcher(choice.group(1));
        while (words.find()) {
            known.addAll(Arrays.asList(words.group(1).trim().split("[ |\\\\\n]+")));
        }
        List<String> commands = RootCommand.COMMANDS.stream()
                .map(each -> each.getAnnotation(Command.class).name())
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(commands);
    }
}
