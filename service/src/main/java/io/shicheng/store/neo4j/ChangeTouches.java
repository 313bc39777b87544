package io.shicheng.store.neo4j;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphChange;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalChange.ContactSlot;
import io.shicheng.store.PersonalRecords.StatedTie;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.RetentionUpdate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What changes touch: all that their statements may create, set or delete. */
@HoldsPeople
final class ChangeTouches {
    private ChangeTouches() {}

    static void of(GraphChange change, Touched touched) {
        nodes("Cluster", change.clusters(), Cluster::key, touched);
        nodes("Organisation", change.organisations(), Organisation::key, touched);
        nodes("Work", change.works(), Work::key, touched);
        people(change.people(), Person::key, touched);
        people(change.consents(), Consent::person, touched);
        people(change.contacts(), ContactDetail::person, touched);
        for (Tie tie : change.ties()) {
            touched.ties(tie.kind(), List.of(tie.key()));
        }
        RetentionUpdate keeping = change.keeping();
        kept(keeping.nodes(), keeping.ties(), touched);
        kept(keeping.named().nodes(), keeping.named().ties(), touched);
        if (keeping.historical() != null) {
            kept(keeping.historical().nodes(), keeping.historical().ties(), touched);
        }
    }

    static void of(PersonalChange change, Touched touched) {
        people(change.people(), Person::key, touched);
        people(change.consents(), Consent::person, touched);
        people(change.objections(), Objection::person, touched);
        people(change.withoutObjection(), Function.identity(), touched);
        people(change.withoutContacts(), Function.identity(), touched);
        people(change.withoutContact(), ContactSlot::person, touched);
        people(change.contacts(), ContactDetail::person, touched);
        people(change.corrections(), Correction::person, touched);
        people(change.erased(), Function.identity(), touched);
        change.contestations().forEach(each -> {
            touched.person(each.person());
            touched.ties(each.kind(), List.of(each.tie()));
        });
        for (StatedTie tie : change.withoutTies()) {
            touched.ties(tie.kind(), List.of(tie.key()));
        }
    }

    private static <T> void people(List<T> records, Function<T, NodeKey> person, Touched touched) {
        records.forEach(each -> touched.person(person.apply(each)));
    }

    private static <T> void nodes(String label, List<T> records, Function<T, NodeKey> key, Touched touched) {
        touched.nodes(label, records.stream().map(key).map(NodeKey::value).toList());
    }

    private static void kept(Map<RecordKind, List<String>> nodes, Map<TieKind, List<String>> ties, Touched touched) {
        nodes.forEach((kind, keys) -> touched.nodes(Labels.of(kind), keys));
        ties.forEach(touched::ties);
    }
}
