package io.shicheng.cli.service;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.OneTimeLink;
import io.shicheng.account.Passwords;
import io.shicheng.audit.ActingAccount;
import io.shicheng.audit.Actor;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.graph.Role;
import io.shicheng.message.Word;
import io.shicheng.sample.SampleGenerator;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An account for each role, and two for stewards, with passwords that are random each time and forgotten when the
 * demonstration stops.
 */
final class DemoAccounts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final List<AccountRole> ROLES = List.of(
            new AccountRole(Role.RESEARCHER, "demo"),
            new AccountRole(Role.STAFF, SampleGenerator.RECEIVER),
            new AccountRole(Role.STEWARD, null),
            new AccountRole(Role.STEWARD, null),
            new AccountRole(Role.ADMIN, null));

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();
    private final Map<Account, String> made = new LinkedHashMap<>();

    DemoAccounts(Session session) {
        this.accounts = session.accounts();
        this.passwords = session.passwords();
        for (AccountRole role : ROLES) {
            String password = password();
            made.put(make(role, password), password);
        }
    }

    /** One after the other, as two people do who confirm what waits for both. */
    void asEachSteward(Consumer<Actor> work) {
        for (Account account : made.keySet()) {
            if (account.role().role() == Role.STEWARD) {
                ActingAccount.call(account.id(), () -> {
                    work.accept(Actor.in(Role.STEWARD, null));
                    return account;
                });
            }
        }
    }

    void print(Messages messages, PrintStream out) {
        out.println(messages.text("demo.accounts"));
        out.println();
        TextTable table = new TextTable(
                List.of(
                        messages.text("demo.login"),
                        messages.text("demo.password"),
                        messages.text("demo.role"),
                        messages.text("demo.sees")),
                4);
        made.forEach((account, password) -> table.add(List.of(
                account.login(),
                password,
                messages.text(Word.typed("account", account.role().text())),
                messages.text("demo.sees." + account.role().role().code()))));
        table.print(out);
        out.println();
    }

    private Account make(AccountRole role, String password) {
        long before = made.keySet().stream()
                .filter(known -> known.role().equals(role))
                .count();
        String login = role.role().code() + (before == 0 ? "" : "-" + (before + 1));
        Account account = accounts.make(login, role, null, Actor.operator());
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
