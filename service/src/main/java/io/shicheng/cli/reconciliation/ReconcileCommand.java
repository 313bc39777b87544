package io.shicheng.cli.reconciliation;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.PlainFormat;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.identity.DoubleRecords;
import io.shicheng.disclosure.identity.DoubleRecords.Decision;
import io.shicheng.disclosure.subject.DisclosedDouble;
import io.shicheng.message.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proposes records that may be of one person, and takes what a steward decides of them. */
@Command(name = "reconcile", mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..2", paramLabel = "RECORD", descriptionKey = "RECORD")
    private List<String> pair = List.of();

    @Option(names = "--least", paramLabel = "P", defaultValue = "0.98")
    private double least;

    @Option(names = "--top", paramLabel = "N", defaultValue = "50")
    private int top;

    @Option(names = "--decide", paramLabel = "WORD")
    private @Nullable String verdict;

    @Option(names = "--decided")
    private boolean decided;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--undo-all")
    private boolean undoAll;

    @Option(names = "--save", paramLabel = "FILE")
    private @Nullable Path save;

    @Option(names = "--apply", paramLabel = "FILE")
    private @Nullable Path apply;

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReconcileCommand() {}

    @Override
    public Integer call() throws Exception {
        if ((verdict != null || undo) != (pair.size() == 2) || pair.size() == 1) {
            throw new ParameterException(spec.commandLine(), common.messages().text("reconcile.two"));
        }
        try (Session session = Session.open(common)) {
            DoubleRecords doubles = session.doubles();
            if (verdict != null) {
                doubles.decide(common.viewer(), List.of(new Decision(pair.getFirst(), pair.getLast(), verdict)));
                tell("reconcile.done", 1);
            } else if (undo) {
                doubles.undo(common.viewer(), pair.getFirst(), pair.getLast());
                tell("reconcile.undone", 1);
            } else if (undoAll) {
                tell("reconcile.undone", doubles.undoAll(common.viewer()));
            } else if (apply != null) {
                return applied(doubles, apply);
            } else {
                show(session, doubles);
            }
        }
        return ExitCode.DONE;
    }

    private int applied(DoubleRecords doubles, Path file) {
        Map<Long, Decision> rows = DecisionFile.read(file).orElse(null);
        if (rows == null) {
            System.err.println(common.messages().text("reconcile.file"));
            return ExitCode.REFUSED;
        }
        if (!decidable(doubles, rows)) {
            return ExitCode.REFUSED;
        }
        doubles.decide(common.viewer(), List.copyOf(rows.values()));
        tell("reconcile.done", rows.size());
        return ExitCode.DONE;
    }

    /** Tells of each row that cannot be decided: then nothing is. */
    private boolean decidable(DoubleRecords doubles, Map<Long, Decision> rows) {
        boolean all = true;
        for (Map.Entry<Long, Decision> row : rows.entrySet()) {
            try {
                doubles.check(common.viewer(), row.getValue());
            } catch (RefusedException e) {
                all = false;
                System.err.println(common.messages()
                        .text(
                                "reconcile.row",
                                String.valueOf(row.getKey()),
                                e.explanation(common.messages().locale())));
            }
        }
        if (!all) {
            System.err.println(common.messages().text("reconcile.nothing"));
        }
        return all;
    }

    private void show(Session session, DoubleRecords doubles) throws IOException {
        if (save != null) {
            AtomicFile.write(save, to -> DecisionFile.write(doubles.decided(common.viewer()), to));
            return;
        }
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        List<DisclosedDouble> shown;
        try (TerminalProgress progress = common.progress()) {
            shown = decided
                    ? doubles.decided(common.viewer())
                    : session.asking(() -> doubles.proposals(common.viewer(), least, progress)).stream()
                            .limit(top)
                            .toList();
        }
        AtomicFile.writeOrPrint(out, to -> write(shown, chosen, to));
    }

    private void write(List<DisclosedDouble> shown, PlainFormat chosen, OutputStream to) throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new DoublesTable(common.messages()).print(shown, decided, text);
                text.flush();
            }
            case JSON -> Json.write(shown, to);
        }
    }

    private void tell(String key, int count) {
        if (!common.quiet()) {
            System.out.println(common.messages().text(key, common.messages().number(count)));
        }
    }
}
