package io.shicheng.cli.reconciliation;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.PlainFormat;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.CorrectedRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts right what files say of a historical person or of a tie, and takes that back. */
@Command(name = "correct", mixinStandardHelpOptions = true)
public final class CorrectCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PERSON", descriptionKey = "PERSON")
    private @Nullable String person;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--born", paramLabel = "DATE")
    private @Nullable String born;

    @Option(names = "--died", paramLabel = "DATE")
    private @Nullable String died;

    @Option(names = "--discipline", paramLabel = "TERM")
    private @Nullable String discipline;

    @Option(names = "--cluster", paramLabel = "ID")
    private @Nullable String cluster;

    @Option(names = "--tie", paramLabel = "ID")
    private @Nullable String tie;

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable String until;

    @Option(names = "--never")
    private boolean never;

    @Option(names = "--source", paramLabel = "CITATION")
    private @Nullable String source;

    @Option(names = "--undo", paramLabel = "ID")
    private @Nullable String undo;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CorrectCommand() {}

    @Override
    public Integer call() throws Exception {
        Map<String, String> facts = facts();
        boolean dates = since != null || until != null;
        int deeds = (facts.isEmpty() ? 0 : 1) + (never ? 1 : 0) + (dates ? 1 : 0);
        boolean mistaken = deeds > 1
                || (tie != null) != (never || dates)
                || deeds == 1 && (person == null || source == null)
                || person == null && undo == null && !list;
        if (mistaken) {
            throw new ParameterException(spec.commandLine(), common.messages().text("correct.one"));
        }
        try (Session session = Session.open(common)) {
            CorrectedRecords records = session.correctedRecords();
            if (undo != null) {
                records.takeBack(common.viewer(), undo);
                tell("correct.undone");
            } else if (deeds == 1) {
                correct(records, facts);
                tell("correct.done");
            } else {
                show(records);
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "name", name);
        put(facts, "born", born);
        put(facts, "died", died);
        put(facts, "discipline", discipline);
        put(facts, "cluster", cluster);
        return facts;
    }

    private static void put(Map<String, String> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.put(field, value);
        }
    }

    private void correct(CorrectedRecords records, Map<String, String> facts) {
        Viewer viewer = common.viewer();
        String whom = text(person);
        if (never) {
            records.neverWas(viewer, whom, text(tie), text(source));
        } else if (tie != null) {
            records.correctDates(viewer, whom, tie, text(since), text(until), text(source));
        } else {
            records.correct(viewer, whom, facts, text(source));
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private void show(CorrectedRecords records) throws IOException {
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        CorrectionsTable table = new CorrectionsTable(common.messages());
        AtomicFile.writeOrPrint(out, to -> {
            Object shown = list ? records.corrections(common.viewer()) : records.record(common.viewer(), text(person));
            if (chosen == PlainFormat.JSON) {
                Json.write(shown, to);
            } else {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                table.print(shown, text);
                text.flush();
            }
        });
    }

    private void tell(String key) {
        if (!common.quiet()) {
            System.out.println(common.messages().text(key));
        }
    }
}
