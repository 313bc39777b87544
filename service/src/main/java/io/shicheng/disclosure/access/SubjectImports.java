package io.shicheng.disclosure.access;

import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.Provenance;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which imports brought what is held of a person. Of an import it says no more than concerns that person. */
final class SubjectImports {
    private final NodeKey person;
    private final Map<String, Provenance> provenance;
    private final Map<Long, Provenance.Import> imports = new TreeMap<>();
    private final Map<Long, SortedMap<String, Integer>> brought = new TreeMap<>();

    /** Of records whose imports are asked for by their keys alone. */
    SubjectImports(NodeKey person, Map<String, Provenance> provenance) {
        this.person = person;
        this.provenance = provenance;
    }

    SubjectImports(HeldRecord held) {
        this(held.person().key(), held.provenance());
        add("people", person.value());
        held.contacts().keySet().forEach(channel -> add("contacts", ContactDetail.keyOf(person, channel)));
        held.consents().stream().map(Consent::key).forEach(key -> add("consents", key));
        held.ties().forEach(tie -> add("ties", tie.tie().key()));
    }

    private void add(String table, String key) {
        List<Provenance.Import> known = provenanceOf(key).imports();
        for (Provenance.Import each : known == null ? List.<Provenance.Import>of() : known) {
            imports.put(each.number(), each);
            brought.computeIfAbsent(each.number(), _ -> new TreeMap<>()).merge(table, 1, Integer::sum);
        }
    }

    /** The earliest first. */
    List<DisclosedSubject.Import> all() {
        List<DisclosedSubject.Import> all = new ArrayList<>();
        imports.forEach((number, each) -> all.add(new DisclosedSubject.Import(
                number, each.at(), each.by().code(), brought.getOrDefault(number, new TreeMap<>()), each.keptUntil())));
        return List.copyOf(all);
    }

    /** Numbers of those that brought the record of this key; null if it came before they were recorded. */
    @Nullable
    List<Long> of(String key) {
        List<Provenance.Import> known = provenanceOf(key).imports();
        return known == null
                ? null
                : known.stream().map(Provenance.Import::number).toList();
    }

    @Nullable
    List<Long> of(Channel channel) {
        return of(ContactDetail.keyOf(person, channel));
    }

    private Provenance provenanceOf(String key) {
        return provenance.getOrDefault(key, Provenance.NONE);
    }

    @Nullable
    LocalDate keptUntil(String key) {
        return provenanceOf(key).keptUntil();
    }

    @Nullable
    LocalDate keptUntil(Channel channel) {
        return keptUntil(ContactDetail.keyOf(person, channel));
    }
}
