package io.shicheng.cli.administration;

import io.shicheng.backup.RestoreReport;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a store out of a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--keys", paramLabel = "DIR")
    private @Nullable Path keys;

    @Option(names = "--replace")
    private boolean replace;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RestoreCommand() {}

    @Override
    public Integer call() {
        RestoreReport report;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            report = session.restores().restore(file, keys, replace, progress);
        }
        if (!common.quiet()) {
            tell(report);
        }
        return ExitCode.DONE;
    }

    private void tell(RestoreReport report) {
        Messages messages = common.messages();
        long records =
                report.counts().values().stream().mapToLong(Long::longValue).sum();
        System.out.println(messages.text(
                "restore.done",
                report.backup().file(),
                BackupCommand.time(messages, report.backup().made()),
                messages.number(records)));
        System.out.println(messages.text("restore.replayed", report.erased(), report.withdrawn(), report.objections()));
        report.notReplayed()
                .forEach((action, times) -> System.out.println(messages.text("restore.notReplayed", action, times)));
        if (!report.logKept()) {
            System.out.println(messages.text("restore.logOlder"));
        }
    }
}
