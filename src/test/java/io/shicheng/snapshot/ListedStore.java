package io.shicheng.snapshot;

import io.shicheng.graph.Basis;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ContactDetail;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Person;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKeys;
import io.shicheng.graph.TieKind;
import io.shicheng.graph.Work;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People and ties in lists, to take snapshots of; counts how often it is read. */
class ListedStore implements GraphStore {
    final List<Person> people = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();
    final List<Work> works = new ArrayList<>();
    String identity = "one";
    long revision = 1;
    int reads;

    ListedStore people(String... keys) {
        for (String key : keys) {
            people.add(new Person(new NodeKey(key), null, null, null, null, false, null, null));
        }
        return this;
    }

    ListedStore tie(TieKind kind, String from, String to) {
        return tie(kind, from, to, 1, null, null);
    }

    ListedStore tie(
            TieKind kind, String from, String to, double weight, @Nullable DateRange since, @Nullable DateRange until) {
        NodeKey one = new NodeKey(from);
        NodeKey other = new NodeKey(to);
        String source = "Register " + ties.size();
        String key = TieKeys.keyOf(kind, one, other, Basis.PUBLISHED, source, since, until, null, null);
        ties.add(new Tie(key, kind, one, other, Basis.PUBLISHED, source, since, until, weight, 1, null, null, null));
        return this;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        reads++;
        people.stream().sorted(Comparator.comparing(Person::key)).forEach(sink);
    }

    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        reads++;
        ties.stream()
                .filter(tie -> kinds.contains(tie.kind()))
                .sorted(Comparator.comparing(Tie::key))
                .forEach(sink);
    }

    @Override
    public StoreCounts counts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long apply(GraphChange change, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readClusters(Consumer<Cluster> sink) {}

    @Override
    public void readOrganisations(Consumer<Organisation> sink) {}

    @Override
    public void readWorks(Consumer<Work> sink) {
        reads++;
        works.stream().sorted(Comparator.comparing(Work::key)).forEach(sink);
    }

    @Override
    public void readConsents(Consumer<Consent> sink) {}

    @Override
    public void readContacts(Consumer<ContactDetail> sink) {}
}
