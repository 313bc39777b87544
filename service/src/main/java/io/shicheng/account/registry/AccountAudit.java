package io.shicheng.account.registry;

import io.shicheng.account.AccountRole;
import io.shicheng.audit.ActingAccount;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import java.util.List;

/** Writes down what is done with accounts: by their ids, never by the names of those who log in. */
final class AccountAudit {
    private final AuditLog log;

    AccountAudit(AuditLog log) {
        this.log = log;
    }

    /** The entry, to be written when it is certain that it will be done. */
    Runnable of(Actor by, AuditAction action, String accountId, String what) {
        String reason = ("account " + accountId + " " + what).strip();
        return () -> log.append(AuditEvent.of(by, action, reason, List.of()));
    }

    /** Something that an account does to itself. */
    Runnable ofItself(StoredAccount account, AuditAction action, String what) {
        AccountRole role = AccountRole.parse(account.role());
        Actor actor = ActingAccount.call(account.id(), () -> Actor.in(role.role(), role.of()));
        return of(actor, action, account.id(), what);
    }
}
