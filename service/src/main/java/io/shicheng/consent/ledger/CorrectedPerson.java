package io.shicheng.consent.ledger;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.message.Word;
import io.shicheng.store.PersonalChange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person with corrected fields, on the way into the store. What has no ground is refused. */
final class CorrectedPerson {
    private final Person stored;
    private final Ledger.@Nullable Entry entry;
    private final List<Consent> waiting;
    private final Vault vault;
    private final List<Cluster> clusters;
    private final LocalDate today;
    private final PersonalChange change = new PersonalChange();
    private @Nullable NodeKey cluster;
    private @Nullable String discipline;
    private @Nullable Sealed identity;

    /** @param waiting what keeps the person's name until a second steward confirms it */
    CorrectedPerson(
            Person stored,
            Ledger.@Nullable Entry entry,
            List<Consent> waiting,
            Vault vault,
            List<Cluster> clusters,
            LocalDate today) {
        this.stored = stored;
        this.entry = entry;
        this.waiting = waiting;
        this.vault = vault;
        this.clusters = clusters;
        this.today = today;
        this.cluster = stored.cluster();
        this.discipline = stored.discipline();
        this.identity = stored.identity();
    }

    /** @param value null to take it away */
    void put(Field field, @Nullable String value) {
        switch (field) {
            case NAME -> name(value);
            case DISCIPLINE -> discipline = value;
            case CLUSTER -> cluster = value == null ? null : cluster(value);
            case PHONE, EMAIL, WECHAT, ADDRESS -> contact(Channel.valueOf(field.name()), value);
        }
        change.correction(new Correction(stored.key(), field, today));
    }

    private void name(@Nullable String name) {
        if (name != null && !stored.historical() && consents().isEmpty()) {
            throw noGround("name");
        }
        Sealed known = identity;
        Identity before =
                known == null ? null : vault.openIdentity(stored.key(), known).orElse(null);
        if (before == null && name == null) {
            return;
        }
        // the source's own id is not known of somebody whose name never was held
        String id = before == null ? vault.pseudonyms("own:ids").of(stored.key()) : before.sourceId();
        identity = vault.sealIdentity(stored.key(), new Identity(id, name));
    }

    private NodeKey cluster(String id) {
        return clusters.stream()
                .filter(each -> each.sourceId().equals(id))
                .findFirst()
                .map(Cluster::key)
                .orElseThrow(() -> ConsentException.of("unknown_cluster", "cluster", id, words()));
    }

    private List<Word> words() {
        return clusters.stream()
                .map(each -> new Word("cluster", each.sourceId(), true, each.nameZh(), each.nameEn()))
                .sorted(Comparator.comparing(Word::code))
                .toList();
    }

    private void contact(Channel channel, @Nullable String value) {
        if (value == null) {
            change.withoutContact(stored.key(), channel);
            return;
        }
        if (consents().stream().noneMatch(consent -> consent.terms().scope() == ConsentScope.CONTACT)) {
            throw noGround(channel.code());
        }
        change.contact(new ContactDetail(stored.key(), channel, vault.sealContact(stored.key(), value)));
    }

    private List<Consent> consents() {
        Stream<Consent> held = entry == null ? Stream.of() : entry.consents().stream();
        return Stream.concat(held, waiting.stream())
                .filter(consent -> consent.activeOn(today))
                .toList();
    }

    private static ConsentException noGround(String field) {
        return ConsentException.of("no_ground", field, null);
    }

    PersonalChange change() {
        Person corrected = new Person(
                stored.key(),
                stored.namespace(),
                cluster,
                discipline,
                stored.born(),
                stored.died(),
                stored.historical(),
                stored.source(),
                identity);
        if (corrected.equals(stored)) {
            return change;
        }
        boolean nameAlone = corrected.equals(stored.withIdentity(identity));
        return nameAlone ? change.identity(stored, identity) : change.person(corrected);
    }
}
