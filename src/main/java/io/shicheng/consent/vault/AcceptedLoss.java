package io.shicheng.consent.vault;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.KeyLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Goes on without keys and files of the vault that are lost, each loss recorded before. */
final class AcceptedLoss implements KeyLoss {
    private final KeyVault vault;
    private final SealedFolder sealed;
    private final Supplier<AuditLog> audit;

    AcceptedLoss(KeyVault vault, SealedFolder sealed, Supplier<AuditLog> audit) {
        this.vault = vault;
        this.sealed = sealed;
        this.audit = audit;
    }

    @Override
    public Lost accept(Actor by) {
        int keys = vault.acceptLoss(lost -> record(by, "keys/people.keys " + lost));
        List<String> files = new ArrayList<>();
        if (vault.written().damaged()) {
            record(by, "keys/written");
            vault.written().forget();
            files.add("keys/written");
        }
        vault.marks().lost().ifPresent(name -> {
            record(by, "keys/" + name);
            vault.marks().forget();
            files.add("keys/" + name);
        });
        for (String path : sealed.lost()) {
            record(by, "sealed/" + path);
            int slash = path.indexOf('/');
            sealed.delete(path.substring(0, slash), path.substring(slash + 1));
            files.add("sealed/" + path);
        }
        return new Lost(keys, List.copyOf(files));
    }

    private void record(Actor by, String what) {
        audit.get().append(AuditEvent.of(by, AuditAction.KEYS_LOSS_ACCEPTED, what, List.of()));
    }
}
