package io.shicheng.cli.administration;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.subject.DisclosedErasure;
import io.shicheng.exporter.ErasureExporter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Erases what is past its time, which a running service does every day. */
@Command(name = "retention", mixinStandardHelpOptions = true)
public final class RetentionCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RetentionCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("retention.what"));
    }

    @Command(name = "run", mixinStandardHelpOptions = true)
    int run(
            @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--report", paramLabel = "FILE.csv") @Nullable Path report,
            @Option(names = "--confirm-date", paramLabel = "YYYY-MM-DD") @Nullable LocalDate confirmed)
            throws IOException {
        DisclosedErasure erasure;
        try (Session session = Session.open(common)) {
            if (confirmed != null) {
                session.erasures().confirmDate(common.viewer(), confirmed);
            }
            erasure = dryRun
                    ? session.erasures().forecast(common.viewer())
                    : session.erasures().run(common.viewer());
        }
        if (report != null) {
            AtomicFile.write(report, out -> ErasureExporter.csv(erasure, common.locale(), out));
        }
        if (!common.quiet()) {
            print(erasure, System.out);
        }
        return ExitCode.DONE;
    }

    private void print(DisclosedErasure erasure, PrintStream out) {
        Messages messages = common.messages();
        TextTable table = new TextTable(
                List.of(
                        messages.text("import.table"),
                        messages.text("rank.cluster"),
                        messages.text("retention.records")),
                2);
        for (DisclosedErasure.Count count : erasure.counts()) {
            table.add(List.of(
                    messages.textOrKey("table.", count.table()),
                    count.cluster() == null ? "–" : count.cluster(),
                    String.format(messages.locale(), "%,d", count.records())));
        }
        table.print(out);
        out.println(messages.text(
                erasure.done() ? "retention.done" : "retention.dryRun",
                erasure.on().toString(),
                erasure.names(),
                erasure.contactDetails(),
                erasure.statedTies(),
                erasure.auditEntries(),
                erasure.people().size()));
        out.println(messages.text("retention.grace"));
    }
}
