package io.shicheng.consent.ledger;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Contestation.Outcome;
import io.shicheng.graph.personal.Contestation.Reason;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.graph.personal.Person;
import io.shicheng.message.Word;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Corrections in the store; names and contact details sealed on the way. */
final class StoredCorrections implements Corrections {
    private final StoreGroundsRegister register;
    private final StoredHeldRecords held;
    private final PersonalRecords records;
    private final ClusterDirectory clusters;
    private final Vault vault;
    private final AuditLog audit;
    private final Forms forms;
    private final Clock clock;

    StoredCorrections(
            StoreGroundsRegister register,
            StoredHeldRecords held,
            PersonalRecords records,
            ClusterDirectory clusters,
            Vault vault,
            AuditLog audit,
            Forms forms,
            Clock clock) {
        this.register = register;
        this.held = held;
        this.records = records;
        this.clusters = clusters;
        this.vault = vault;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public void correct(NodeKey key, Map<String, String> values, Actor by) {
        List<Field> fields =
                values.keySet().stream().map(StoredCorrections::field).toList();
        Map<Field, String> read = forms.corrections(filled(values));
        register.attempt(ledger -> {
            Person person =
                    records.person(key).orElseThrow(() -> ConsentException.of("unknown_person", "person", null));
            CorrectedPerson corrected =
                    new CorrectedPerson(person, ledger.entryOf(key), held.waiting(key), vault, clusters.all(), today());
            fields.forEach(field -> corrected.put(field, read.get(field)));
            vault.flush();
            PersonalChange change = corrected.change();
            goBefore(change, key, fields);
            String reason = fields.stream().map(Field::code).collect(Collectors.joining(", "));
            register.change(change, () -> {
                register.mustBeCurrent(ledger);
                audit.append(AuditEvent.of(by, AuditAction.CORRECTED, reason, List.of(key)));
            });
            return key;
        });
    }

    /** What a steward put right of the same fields goes; the rest is put again, so that it is laid over what changes. */
    private void goBefore(PersonalChange change, NodeKey key, List<Field> fields) {
        for (FactCorrection each : records.stewardCorrections().facts()) {
            if (!each.person().equals(key)) {
                continue;
            }
            if (fields.stream()
                    .anyMatch(field -> field.code().equals(each.fact().code()))) {
                change.withoutStewardCorrection(each.key());
            } else {
                change.correction(each);
            }
        }
    }

    private static Field field(String code) {
        return Field.ofCode(code)
                .orElseThrow(() -> ConsentException.of(
                        "unknown_field",
                        code,
                        null,
                        Word.allTyped(
                                "field",
                                Arrays.stream(Field.values()).map(Field::code).toList())));
    }

    private static Map<Field, String> filled(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .collect(Collectors.toMap(
                        value -> field(value.getKey()),
                        value -> value.getValue().strip()));
    }

    @Override
    public synchronized String contest(NodeKey person, String tie, String reason, Actor by) {
        Reason why = Reason.ofCode(reason)
                .orElseThrow(() -> unknownWord(
                        "reason",
                        reason,
                        Arrays.stream(Reason.values()).map(Reason::code).toList()));
        HeldTie known = held.ties(person).stream()
                .filter(each -> each.id().equals(tie))
                .findFirst()
                .orElseThrow(() -> ConsentException.of("unknown_tie", "tie", tie));
        if (contestations().stream()
                .anyMatch(each -> each.open()
                        && each.person().equals(person)
                        && each.tie().equals(known.tie().key()))) {
            throw ConsentException.of("already_contested", "tie", tie);
        }
        Contestation contestation = new Contestation(
                UUID.randomUUID(), person, known.tie().kind(), known.tie().key(), why, today(), null, null);
        store(new PersonalChange().contestation(contestation), contestation, AuditAction.TIE_CONTESTED, why.code(), by);
        return contestation.id().toString();
    }

    @Override
    public synchronized void settle(String contestation, String outcome, Actor by) {
        Outcome found = Outcome.ofCode(outcome)
                .orElseThrow(() -> unknownWord(
                        "outcome",
                        outcome,
                        Arrays.stream(Outcome.values()).map(Outcome::code).toList()));
        Contestation open = contestations().stream()
                .filter(each -> each.open() && each.id().toString().equals(contestation))
                .findFirst()
                .orElseThrow(() -> ConsentException.of("unknown_contestation", "contestation", contestation));
        Contestation settled = open.settled(found, today());
        PersonalChange change = held.tieOf(settled)
                .map(tie -> new PersonalChange().contestation(settled, tie.tie()))
                .orElseGet(() -> new PersonalChange().contestation(settled));
        store(change, settled, AuditAction.CONTESTATION_SETTLED, found.code(), by);
    }

    private void store(PersonalChange change, Contestation contestation, AuditAction action, String word, Actor by) {
        register.change(
                change,
                () -> audit.append(AuditEvent.of(
                        by, action, "contestation " + contestation.id() + " " + word, List.of(contestation.person()))));
    }

    private List<Contestation> contestations() {
        List<Contestation> all = new ArrayList<>();
        records.readContestations(all::add);
        return all;
    }

    private static ConsentException unknownWord(String field, String word, List<String> known) {
        return ConsentException.of("unknown_word", field, word, Word.allTyped(field, known));
    }
}
