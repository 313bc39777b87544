package io.shicheng.cli.administration;

import io.shicheng.backup.BackupReport;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a backup, beside a running service too, and reads one. */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1 << 20;

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    private @Nullable Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BackupCommand() {}

    @Override
    public Integer call() {
        Path target = file;
        if (target == null) {
            throw new ParameterException(spec.commandLine(), common.messages().text("backup.what"));
        }
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            tell("backup.made", session.backups().make(target, progress));
        }
        return ExitCode.DONE;
    }

    private void tell(String key, BackupReport report) {
        if (common.quiet()) {
            return;
        }
        Messages messages = common.messages();
        System.out.println(messages.text(
                key,
                report.file(),
                messages.number(Math.max(1, report.bytes() / MEGABYTE)),
                messages.number(report.records()),
                report.files(),
                time(messages, report.made())));
        System.out.println(messages.text("backup.keys", report.keys()));
    }

    static String time(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path backup,
            @Option(names = "--from", paramLabel = "SECTION") @Nullable String from) {
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            BackupReport report = session.backups().verify(backup, from, progress);
            tell("backup.whole", report);
            System.out.println(common.messages().text(report.genuine() ? "backup.genuine" : "backup.notAsked"));
        }
        return ExitCode.DONE;
    }

    @Command(name = "forget", mixinStandardHelpOptions = true)
    int forget(@Parameters(paramLabel = "DIR", descriptionKey = "DIR") Path folder) {
        boolean known;
        try (Session session = Session.open(common)) {
            known = session.backups().forget(folder);
        }
        System.out.println(common.messages().text(known ? "backup.forgotten" : "backup.unknownFolder", folder));
        return known ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
