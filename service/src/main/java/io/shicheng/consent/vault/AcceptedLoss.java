package io.shicheng.consent.vault;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.KeyLoss;
import io.shicheng.consent.key.LostFile;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.store.folder.StoreFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Goes on without keys and files of the store's own that are lost, each loss recorded before. */
final class AcceptedLoss implements KeyLoss {
    private static final String SEALED = StoreFile.SEALED.place() + "/";

    private final KeyVault vault;
    private final SealedFolder sealed;
    private final LostFiles losses;
    private final Supplier<AuditLog> audit;

    AcceptedLoss(KeyVault vault, SealedFolder sealed, LostFiles losses, Supplier<AuditLog> audit) {
        this.vault = vault;
        this.sealed = sealed;
        this.losses = losses;
        this.audit = audit;
    }

    @Override
    public Lost accept(Actor by) {
        int keys = vault.acceptLoss(lost -> record(by, StoreFile.PEOPLE_KEYS.place() + " " + lost));
        List<String> files = new ArrayList<>();
        for (LostFile lost : losses.now()) {
            record(by, lost.place());
            forget(lost.place());
            files.add(lost.place());
        }
        return new Lost(keys, List.copyOf(files));
    }

    private void forget(String place) {
        if (place.equals(StoreFile.WRITTEN.place())) {
            vault.written().forget();
        } else if (place.equals(StoreFile.ERASED.place())) {
            vault.marks().forget();
        } else if (place.startsWith(SEALED)) {
            int slash = place.lastIndexOf('/');
            sealed.delete(place.substring(SEALED.length(), slash), place.substring(slash + 1));
        } else {
            vault.written().remove(place);
        }
    }

    private void record(Actor by, String what) {
        audit.get().append(AuditEvent.of(by, AuditAction.KEYS_LOSS_ACCEPTED, what, List.of()));
    }
}
