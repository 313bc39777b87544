package io.shicheng.consent.ledger;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.store.PersonalRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people took back, by a withdrawal or with all that was held of them: no earlier word of theirs counts any more.
 */
final class WithdrawnConsents {
    private final StoreGroundsRegister register;
    private final PersonalRecords records;
    private final Vault vault;

    WithdrawnConsents(StoreGroundsRegister register, PersonalRecords records, Vault vault) {
        this.register = register;
        this.records = records;
        this.vault = vault;
    }

    /** Somebody who withdrew may agree again, but no earlier word of theirs brings back what they withdrew. */
    void refuseIfWithdrawn(Consent said) {
        LocalDate end = endedOn(said, erasures());
        if (end != null) {
            throw ConsentException.of(
                    "consent_withdrawn", "given_on", said.terms().givenOn().toString(), end);
        }
    }

    /** The day after which it was said, or null if it can count. */
    @Nullable
    LocalDate endedOn(Consent said, Map<NodeKey, LocalDate> erasures) {
        List<LocalDate> ends = new ArrayList<>();
        for (Consent known : register.consentsOf(said.person())) {
            LocalDate withdrawn = known.withdrawnOn();
            boolean same = known.terms().scope() == said.terms().scope()
                    && known.terms().purpose().equals(said.terms().purpose())
                    && known.terms().receiver().equals(said.terms().receiver());
            if (same && withdrawn != null) {
                ends.add(withdrawn);
            }
        }
        LocalDate erased = erasures.get(said.person());
        if (erased != null) {
            ends.add(erased);
        }
        return ends.stream()
                .filter(said.terms().givenOn()::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** On which day people were last erased. */
    Map<NodeKey, LocalDate> erasures() {
        Map<NodeKey, LocalDate> erasures = new HashMap<>();
        vault.erased().forEach((person, mark) -> erasures.put(person, mark.on()));
        records.readErasures(erasure ->
                erasures.merge(erasure.person(), erasure.on(), (one, other) -> one.isAfter(other) ? one : other));
        return erasures;
    }
}
