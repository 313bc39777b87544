package io.shicheng.cli.administration;

import io.shicheng.audit.AuditReport;
import io.shicheng.audit.AuditReport.Finding;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds what is done with the audit log. */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {
    private static final int MOST_TOLD = 20;

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("audit.what"));
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(@Option(names = "--head", paramLabel = "N:SEAL") @Nullable String head) {
        if (head != null && !AuditReport.canBeHead(head)) {
            throw new ParameterException(spec.commandLine(), common.messages().text("audit.badHead", head));
        }
        AuditReport report;
        try (Session session = Session.open(common)) {
            report = session.auditVerifier().verify(head);
        }
        if (report.intact()) {
            System.out.println(common.messages()
                    .text(
                            "audit.intact",
                            String.valueOf(report.entries()),
                            String.valueOf(report.first()),
                            report.head()));
            return ExitCode.DONE;
        }
        tell(report.findings());
        return ExitCode.REFUSED;
    }

    private void tell(List<Finding> findings) {
        Messages messages = common.messages();
        System.out.println(messages.text("audit.broken", findings.size()));
        for (Finding finding : findings.subList(0, Math.min(MOST_TOLD, findings.size()))) {
            String entries = finding.from() == finding.to()
                    ? String.valueOf(finding.from())
                    : finding.from() + "–" + finding.to();
            String where =
                    finding.file() == null ? messages.text("audit.atTheEnd") : finding.file() + ":" + finding.line();
            System.out.println(messages.text(key(finding), entries, where));
        }
    }

    private static String key(Finding finding) {
        return finding.kind() == AuditReport.Kind.BROKEN
                ? "audit.broken_link"
                : "audit." + finding.kind().code();
    }
}
