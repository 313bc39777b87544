package io.shicheng.cli;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.OneTimeLink;
import io.shicheng.account.Passwords;
import io.shicheng.audit.Actor;
import io.shicheng.graph.Role;
import io.shicheng.message.Word;
import io.shicheng.sample.SampleGenerator;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;

/** An account for each role, with passwords that are random each time and forgotten when the demonstration stops. */
final class DemoAccounts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final List<AccountRole> ROLES = List.of(
            new AccountRole(Role.RESEARCHER, "demo"),
            new AccountRole(Role.STAFF, SampleGenerator.RECEIVER),
            new AccountRole(Role.STEWARD, null),
            new AccountRole(Role.ADMIN, null));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    DemoAccounts(Session session, Messages messages) {
        this.accounts = session.accounts();
        this.passwords = session.passwords();
        this.messages = messages;
    }

    void print(PrintStream out) {
        out.println(messages.text("demo.accounts"));
        out.println();
        TextTable table = new TextTable(
                List.of(
                        messages.text("demo.login"),
                        messages.text("demo.password"),
                        messages.text("demo.role"),
                        messages.text("demo.sees")),
                4);
        for (AccountRole role : ROLES) {
            String password = password();
            Account account = make(role, password);
            table.add(List.of(
                    account.login(),
                    password,
                    messages.text(Word.typed("account", role.text())),
                    messages.text("demo.sees." + role.role().code())));
        }
        table.print(out);
        out.println();
    }

    private Account make(AccountRole role, String password) {
        Account account = accounts.make(role.role().code(), role, null, Actor.operator());
        OneTimeLink link = accounts.link(account.id(), Actor.operator());
        return passwords.setByLink(link.secret(), password, "demo", true);
    }

    /** Twenty letters and digits that are not mistaken for each other: 100 bits. */
    private String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
