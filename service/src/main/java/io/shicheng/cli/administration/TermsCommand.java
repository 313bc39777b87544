package io.shicheng.cli.administration;

import io.shicheng.audit.Actor;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.importer.Names;
import io.shicheng.importer.TermLists;
import io.shicheng.message.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The lists of short terms, kept by the operator. */
@Command(name = "terms", mixinStandardHelpOptions = true)
public final class TermsCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TermsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("terms.what"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Parameters(arity = "0..1", paramLabel = "LIST", descriptionKey = "LIST") @Nullable String list) {
        Messages messages = common.messages();
        TextTable table = new TextTable(
                List.of(
                        messages.text("terms.list"),
                        messages.text("terms.code"),
                        messages.text("terms.origin"),
                        messages.text("terms.words")),
                4);
        try (Session session = Session.open(common)) {
            for (TermLists.Term term : session.terms().all()) {
                if (list == null || list.equals(term.list())) {
                    table.add(List.of(
                            term.list(),
                            term.code(),
                            messages.text(term.standard() ? "terms.standard" : "terms.added"),
                            String.join(", ", term.words())));
                }
            }
        }
        table.print(System.out);
        return ExitCode.DONE;
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "LIST") String list,
            @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "CODE") String code,
            @Parameters(index = "2..*", arity = "0..*", paramLabel = "WORD", descriptionKey = "WORD") @Nullable
                    List<String> words) {
        try (Session session = Session.open(common)) {
            session.terms().add(list, code, words == null ? List.of() : words, Actor.operator());
        }
        return done("terms.wasAdded", list, code);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(
            @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "LIST") String list,
            @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "CODE") String code) {
        try (Session session = Session.open(common)) {
            session.terms().remove(list, code, Actor.operator());
        }
        return done("terms.wasRemoved", list, code);
    }

    @Command(name = "name", mixinStandardHelpOptions = true)
    int name(
            @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "LIST") String list,
            @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "CODE") String code,
            @Option(names = "--zh", paramLabel = "NAME", required = true) String zh,
            @Option(names = "--en", paramLabel = "NAME", required = true) String en) {
        try (Session session = Session.open(common)) {
            session.names().put(new Names.Name(list, code, zh, en, true), Actor.operator());
        }
        return done("terms.wasNamed", list, code);
    }

    @Command(name = "unname", mixinStandardHelpOptions = true)
    int unname(
            @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "LIST") String list,
            @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "CODE") String code) {
        try (Session session = Session.open(common)) {
            session.names().remove(list, code, Actor.operator());
        }
        return done("terms.wasUnnamed", list, code);
    }

    private int done(String key, String list, String code) {
        if (!common.quiet()) {
            System.out.println(common.messages().text(key, Word.typed("list", list), code));
        }
        return ExitCode.DONE;
    }
}
