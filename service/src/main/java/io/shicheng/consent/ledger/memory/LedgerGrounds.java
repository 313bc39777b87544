package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.Particulars;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says on one day. A name is opened only when it is asked for, and only with a ground. What files brought
 * and is past its last day is as if it were gone already, though a run of retention takes it out some days later.
 */
public final class LedgerGrounds implements Grounds {
    private final Ledger ledger;
    private final Vault vault;
    private final LocalDate today;
    private final Map<NodeKey, ErasureMark> marks;

    public LedgerGrounds(Ledger ledger, Vault vault, LocalDate today) {
        this.ledger = ledger;
        this.vault = vault;
        this.today = today;
        this.marks = vault.erased();
    }

    @Override
    public String state() {
        return ledger.revision().commit() + "/" + ledger.revision().number() + "/" + today + "/" + marks.hashCode();
    }

    @Override
    public boolean historical(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry != null && historical(person, entry);
    }

    /** A consent that holds keeps somebody as they are; see {@link io.shicheng.consent.retention.Retention}. */
    private boolean historical(NodeKey person, Ledger.Entry entry) {
        return entry.historical()
                && (!ledger.ended(person, today) || !active(person, entry).isEmpty());
    }

    @Override
    public boolean generated(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry != null && entry.generated();
    }

    @Override
    public boolean objected(NodeKey person) {
        ErasureMark mark = mark(person);
        return ledger.objections().contains(person)
                || mark != null && (mark.objected() || activeConsents(person).isEmpty());
    }

    /** Null if the person was not erased. The database of before, or one that was put back, may not know of it. */
    private @Nullable ErasureMark mark(NodeKey person) {
        ErasureMark mark = marks.get(person);
        LocalDate on = mark == null ? ledger.erasures().get(person) : null;
        return on == null ? mark : new ErasureMark(person, on, false);
    }

    @Override
    public List<Consent> consents(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry == null ? List.of() : counting(person, entry);
    }

    @Override
    public List<Consent> activeConsents(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry == null ? List.of() : active(person, entry);
    }

    /** Those that an erasure did not end. */
    private List<Consent> counting(NodeKey person, Ledger.Entry entry) {
        if (entry.consents().isEmpty()) {
            return List.of(); // so it is of most, and everybody is asked for in each answer
        }
        ErasureMark mark = mark(person);
        return mark == null
                ? List.copyOf(entry.consents())
                : entry.consents().stream()
                        .filter(consent -> !mark.outdates(consent.terms().givenOn()))
                        .toList();
    }

    private List<Consent> active(NodeKey person, Ledger.Entry entry) {
        if (entry.consents().isEmpty()) {
            return List.of();
        }
        List<Consent> active = new ArrayList<>();
        for (Consent consent : counting(person, entry)) {
            if (consent.activeOn(today) && !ledger.ended(consent, today)) {
                active.add(consent);
            }
        }
        return active;
    }

    @Override
    public Optional<Consent> consent(
            NodeKey person, ConsentScope scope, @Nullable String purpose, @Nullable String receiver) {
        for (Consent consent : activeConsents(person)) {
            if (matches(consent, scope, purpose, receiver)) {
                return Optional.of(consent);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(
            Consent consent, ConsentScope scope, @Nullable String purpose, @Nullable String receiver) {
        return consent.terms().scope() == scope
                && (purpose == null || purpose.equals(consent.terms().purpose()))
                && (receiver == null || receiver.equals(consent.terms().receiver()));
    }

    @Override
    public List<NodeKey> contactable(String purpose, String receiver) {
        List<NodeKey> people = new ArrayList<>();
        ledger.entries().forEach((person, entry) -> {
            if (objected(person)) {
                return;
            }
            for (Consent consent : active(person, entry)) {
                if (matches(consent, ConsentScope.CONTACT, purpose, receiver)) {
                    people.add(person);
                    return;
                }
            }
        });
        return people;
    }

    @Override
    public boolean identified(NodeKey person) {
        return sealed(person) != null && vault.holdsKeyOf(person);
    }

    @Override
    public SortedMap<NodeKey, Sealed> names() {
        SortedMap<NodeKey, Sealed> names = new TreeMap<>();
        ledger.entries().forEach((person, _) -> {
            Sealed sealed = sealed(person);
            if (sealed != null && vault.holdsKeyOf(person)) {
                names.put(person, sealed);
            }
        });
        return names;
    }

    @Override
    public Optional<Identity> identity(NodeKey person) {
        Sealed sealed = sealed(person);
        return sealed == null ? Optional.empty() : vault.openIdentity(person, sealed);
    }

    /** Null where the person has no ground today. */
    private @Nullable Sealed sealed(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry == null || entry.identity() == null) {
            return null;
        }
        return historical(person, entry) || !active(person, entry).isEmpty() ? entry.identity() : null;
    }

    @Override
    public Particulars particulars(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry == null) {
            return Particulars.NONE;
        }
        Particulars all = entry.particulars();
        boolean hidden = entry.historical() && !historical(person, entry);
        return hidden ? new Particulars(all.namespace(), null, null, null, null) : all;
    }

    @Override
    public Map<Channel, String> contacts(NodeKey person, String purpose, String receiver) {
        Map<Channel, String> contacts = new EnumMap<>(Channel.class);
        Ledger.Entry entry = ledger.entryOf(person);
        if (entry == null
                || consent(person, ConsentScope.CONTACT, purpose, receiver).isEmpty()) {
            return contacts;
        }
        for (Map.Entry<Channel, Sealed> contact : entry.contacts().entrySet()) {
            vault.openContact(person, contact.getValue()).ifPresent(value -> contacts.put(contact.getKey(), value));
        }
        return contacts;
    }
}
