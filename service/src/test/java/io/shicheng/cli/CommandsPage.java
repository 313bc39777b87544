package io.shicheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of the commands, written from what picocli knows of them. */
final class CommandsPage {
    private static final String HEAD = """
            <!-- Made by CommandsPageTests from the commands themselves; do not edit by hand. -->

            # The commands

            `./shicheng COMMAND --help` prints the same in the language of the system, or with `--lang zh` in Chinese.

            | exit code | meaning |
            |---|---|
            | 0 | done |
            | 1 | the data was refused, and the message or the report says why |
            | 2 | the command line is wrong, or what it asks for is not for this viewer |
            | 3 | the store, its keys or a file is not reachable, or a running service has the store open |
            | 70 | the program failed at something nobody foresaw; `SHICHENG_DEBUG=1` prints where |
            | 130 | stopped by Ctrl-C |

            Any command can end with 0, 2, 3, 70 or 130; where one ends with 1, it says for what.

            ## For every command

            """;

    /** What 1 means, by command. */
    static final Map<String, String> REFUSES = Map.ofEntries(
            Map.entry("shicheng import", "the files were refused, and nothing was stored"),
            Map.entry("shicheng measure", "the file or the graph was refused, or memory will not do"),
            Map.entry("shicheng layout", "the file or the graph was refused, or memory will not do"),
            Map.entry("shicheng consent withdraw", "the person or the consent is not known"),
            Map.entry("shicheng consent object", "the person is not known"),
            Map.entry("shicheng consent code", "the person is not known"),
            Map.entry("shicheng consent erase", "the person is not known"),
            Map.entry("shicheng accounts link", "it is not clear whose, or nobody took it"),
            Map.entry("shicheng terms list", "the file of terms cannot be used"),
            Map.entry("shicheng terms add", "the term is refused"),
            Map.entry("shicheng terms remove", "nothing was added under the code, or something has it"),
            Map.entry("shicheng notice", "`notice.yaml` cannot be used"),
            Map.entry("shicheng assessment", "`notice.yaml` cannot be used"),
            Map.entry("shicheng audit verify", "the log is not as it was written"));

    private CommandsPage() {}

    /** The commands in a language. */
    static CommandSpec root(Locale language) {
        return Commands.all(language).getCommandSpec();
    }

    /** A command and those within it, in the order in which they are declared. */
    static List<CommandSpec> within(CommandSpec command) {
        List<CommandSpec> all = new ArrayList<>(List.of(command));
        for (CommandLine inner : command.subcommands().values()) {
            all.addAll(within(inner.getCommandSpec()));
        }
        return all;
    }

    static String write() {
        CommandSpec root = root(Locale.ENGLISH);
        StringBuilder page = new StringBuilder(HEAD);
        table(root, page);
        for (CommandSpec command : within(root)) {
            if (command != root) {
                section(command, page);
            }
        }
        return page.toString();
    }

    private static void section(CommandSpec command, StringBuilder page) {
        String name = command.qualifiedName(" ");
        page.append("\n##").append(command.parent().parent() == null ? "" : "#");
        page.append(" `").append(name).append("`\n\n");
        page.append(String.join(" ", command.usageMessage().header())).append("\n\n");
        if (!arguments(command).isEmpty()) {
            table(command, page);
            page.append('\n');
        }
        if (REFUSES.containsKey(name)) {
            page.append("Exit code 1: ").append(REFUSES.get(name)).append(".\n\n");
        }
        List<String> examples = examples(command);
        page.append("```\n");
        examples.forEach(example -> page.append("./").append(example).append('\n'));
        page.append("```\n");
    }

    private static void table(CommandSpec command, StringBuilder page) {
        page.append("| argument | meaning |\n|---|---|\n");
        for (ArgSpec argument : arguments(command)) {
            page.append("| `").append(form(argument)).append("` | ");
            page.append(argument.required() ? "Required. " : "");
            page.append(description(argument).replace("|", "\\|")).append(" |\n");
        }
    }

    /** Those of its own, without the ones that every command has. */
    static List<ArgSpec> arguments(CommandSpec command) {
        List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
        for (OptionSpec option : command.options()) {
            boolean everywhere = option.inherited() || option.usageHelp() || option.versionHelp();
            if (command.parent() == null || !everywhere) {
                arguments.add(option);
            }
        }
        return arguments;
    }

    private static String form(ArgSpec argument) {
        if (argument instanceof PositionalParamSpec) {
            return argument.paramLabel() + (argument.arity().max() > 1 ? "…" : "");
        }
        OptionSpec option = (OptionSpec) argument;
        String names = String.join(", ", option.names());
        return option.arity().max() == 0
                ? names
                : names + " " + option.paramLabel().replace("|", "\\|");
    }

    /** With the default in the place that the text keeps for it. */
    static String description(ArgSpec argument) {
        String text = String.join(" ", argument.description());
        String value = argument.defaultValue();
        return text.replace("${DEFAULT-VALUE}", value == null ? "none" : value);
    }

    /** The lines of the help that are commands. */
    static List<String> examples(CommandSpec command) {
        List<String> examples = new ArrayList<>();
        for (String line : command.usageMessage().footer()) {
            if (line.strip().startsWith("shicheng ")) {
                examples.add(line.strip());
            }
        }
        return examples;
    }
}
