package io.shicheng.cli.administration;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRescue.Rescue;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.message.Word;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The accounts of the service, for its operator: also while it runs, and where no admin can log in. */
@Command(name = "accounts", mixinStandardHelpOptions = true)
public final class AccountsCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AccountsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("accounts.what"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        Messages messages = common.messages();
        TextTable table = new TextTable(
                List.of(
                        messages.text("accounts.login"),
                        messages.text("accounts.role"),
                        messages.text("accounts.state")),
                3);
        try (Session session = Session.open(common)) {
            for (Account account : session.accountRescue().all()) {
                table.add(List.of(
                        account.login(),
                        messages.text(Word.typed("account", account.role().text())),
                        messages.text("accounts.state." + state(account))));
            }
        }
        table.print(System.out);
        return ExitCode.DONE;
    }

    private static String state(Account account) {
        if (!account.active()) {
            return "inactive";
        }
        return account.hasPassword() || account.providerName() != null ? "active" : "waiting";
    }

    @Command(name = "link", mixinStandardHelpOptions = true)
    int link(
            @Parameters(arity = "0..1", paramLabel = "LOGIN", descriptionKey = "LOGIN") @Nullable String login,
            @Option(names = "--address", paramLabel = "URL", defaultValue = "http://localhost:8080") String address) {
        Messages messages = common.messages();
        Rescue rescue;
        try (Session session = Session.open(common)) {
            rescue = session.accountRescue().link(login);
        }
        String service = rescue.service();
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(rescue.link().expiresAt().atZone(ZoneId.systemDefault()));
        System.out.println(
                messages.text("accounts.link", rescue.link().account().login(), until));
        System.out.println((service == null ? address : service) + rescue.link().path());
        if (rescue.hereOnly()) {
            System.out.println(messages.text("accounts.hereOnly"));
        }
        if (service == null) {
            System.out.println(messages.text("accounts.startFirst"));
        }
        return ExitCode.DONE;
    }
}
