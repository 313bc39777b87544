package io.shicheng.cli.service;

import io.shicheng.account.OneTimeLink;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.Messages;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** What the operator who starts a service has to know, whatever else is quiet. */
final class ServiceNotices {
    private ServiceNotices() {}

    static void print(Session session, Messages messages, PrintStream err) {
        Optional<OneTimeLink> first = session.accounts().firstAdmin();
        if (first.isPresent()) {
            OneTimeLink link = first.get();
            String until = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(messages.locale())
                    .format(link.expiresAt().atZone(ZoneId.systemDefault()));
            String line = "*".repeat(72);
            err.println(line);
            err.println(
                    messages.text("serve.firstAdmin", link.account().login(), session.address() + link.path(), until));
            err.println(line);
        }
    }
}
