package io.shicheng.cli.inspection;

import io.shicheng.audit.Actor;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.consent.retention.ImportUndo.Undone;
import io.shicheng.consent.retention.ImportUndo.UnknownImportException;
import io.shicheng.graph.Role;
import io.shicheng.importer.PastImports;
import io.shicheng.importer.PastImports.PastImport;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes an import back, or lists those that can be. */
@Command(name = "undo", mixinStandardHelpOptions = true)
public final class UndoCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "N", descriptionKey = "N")
    private @Nullable String which;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    UndoCommand() {}

    @Override
    public Integer call() {
        Role role = common.viewerGiven() ? common.viewer().role() : Role.OPERATOR;
        if (role != Role.OPERATOR && role != Role.STEWARD) {
            throw new ParameterException(spec.commandLine(), common.messages().text("undo.steward"));
        }
        try (Session session = Session.open(common)) {
            if (which == null) {
                list(session.pastImports().all(), System.out);
                return ExitCode.DONE;
            }
            ImportUndo undo = session.importUndo();
            Undone undone = undo.undo(id(which, undo, session.pastImports()), Actor.in(role, null));
            if (!common.quiet()) {
                print(undone, System.out);
            }
            return ExitCode.DONE;
        } catch (UnknownImportException e) {
            System.err.println(common.messages().text("undo.unknown", String.valueOf(which)));
            return ExitCode.REFUSED;
        }
    }

    /** By the number that the list has, which is the revision it made, or by its id. */
    private static UUID id(String which, ImportUndo undo, PastImports past) {
        if (which.matches("\\d{1,18}")) {
            return undo.ofRevision(Long.parseLong(which));
        }
        return past.all().stream()
                .map(PastImport::id)
                .filter(id -> id.toString().equals(which))
                .findFirst()
                .orElseThrow(() -> new UnknownImportException(which));
    }

    private void list(List<PastImport> imports, PrintStream out) {
        Messages messages = common.messages();
        if (imports.isEmpty()) {
            out.println(messages.text("undo.none"));
        }
        for (PastImport one : imports) {
            out.println(messages.text(
                    "undo.line", String.valueOf(one.revision()), one.at().toString(), tables(one.rowsStored())));
        }
    }

    private void print(Undone undone, PrintStream out) {
        out.println(common.messages()
                .text("undo.done", tables(undone.records()), common.messages().number(undone.names())));
    }

    private String tables(Map<String, Long> records) {
        Messages messages = common.messages();
        return records.entrySet().stream()
                .map(each -> messages.textOrKey("table.", each.getKey()) + " " + messages.number(each.getValue()))
                .collect(Collectors.joining(messages.text("inspect.comma.between")));
    }
}
