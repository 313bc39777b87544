package io.shicheng.cli.inspection;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.importer.template.Template;
import io.shicheng.schema.Table;
import io.shicheng.schema.term.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes workbooks to be filled in, in the language of the command. Needs no store. */
@Command(name = "template", mixinStandardHelpOptions = true)
public final class TemplateCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TABLE", descriptionKey = "TABLE")
    private List<String> names;

    @Option(names = "--out", paramLabel = "FILE.xlsx")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TemplateCommand() {}

    @Override
    public Integer call() throws Exception {
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(Table.named(name).orElseThrow(() -> unknown(name)));
        }
        Path file = out == null ? Path.of(Template.nameOf(tables.getFirst(), common.locale()) + ".xlsx") : out;
        AtomicFile.write(
                file,
                stream ->
                        Template.write(stream, tables.stream().distinct().toList(), common.locale(), Terms.standard()));
        if (!common.quiet()) {
            System.out.println(common.messages().text("template.written", file.toString()));
        }
        return ExitCode.DONE;
    }

    private ParameterException unknown(String name) {
        String all = Arrays.stream(Table.values())
                .map(table -> Template.nameOf(table, common.locale()))
                .collect(Collectors.joining(", "));
        return new ParameterException(spec.commandLine(), common.messages().text("template.unknown", name, all));
    }
}
