package io.shicheng.store.neo4j;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.Revisions;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;

/** The store on Neo4j, in bulk by the driver. */
final class Neo4jGraphStore implements GraphStore {
    private static final long FIRST = 1;

    private final StoreDriver driver;
    private final Commits commits;

    Neo4jGraphStore(StoreDriver driver, Commits commits) {
        this.driver = driver;
        this.commits = commits;
    }

    @Override
    public long revision() {
        return commits.state().last().number();
    }

    @Override
    public String commit() {
        return commits.state().last().commit();
    }

    @Override
    public Revisions revisions() {
        return commits.state();
    }

    @Override
    public StoreCounts counts() {
        return commits.reading(session -> {
            Record row = session.run(CypherFiles.query("counts_read")).single();
            Map<TieKind, Long> ties = new EnumMap<>(TieKind.class);
            for (TieKind kind : TieKind.values()) {
                ties.put(
                        kind,
                        session.run(CypherFiles.query("ties_count", kind))
                                .single()
                                .get("ties")
                                .asLong());
            }
            return new StoreCounts(
                    row.get("people").asLong(),
                    row.get("historicalPeople").asLong(),
                    row.get("organisations").asLong(),
                    row.get("works").asLong(),
                    row.get("clusters").asLong(),
                    ties,
                    row.get("consents").asLong(),
                    row.get("contacts").asLong());
        });
    }

    @Override
    public long apply(GraphChange change, LongConsumer within, RunControl control) {
        if (change.isEmpty()) {
            return revision();
        }
        Revisions filled = commits.fill(
                change.size(),
                change.changesNetwork(),
                writing -> {
                    control.phase("store", change.size());
                    new FirstChange(change, writing, FIRST, control).write(change);
                },
                (transaction, revision) -> {
                    transaction.touches(touched -> ChangeTouches.of(change, touched));
                    within.accept(revision);
                },
                control);
        if (filled != null) {
            return filled.last().number();
        }
        Revisions after = commits.change(
                change.changesNetwork(),
                (transaction, revision) -> {
                    transaction.touches(touched -> ChangeTouches.of(change, touched));
                    write(change, transaction.statements(), revision, control);
                    within.accept(revision);
                },
                control);
        return after.last().number();
    }

    private static void write(GraphChange change, Transaction statements, long revision, RunControl control) {
        control.phase("store", change.size());
        new ChangeWriter(statements, revision, control).write(change);
    }

    @Override
    public void readClusters(Consumer<Cluster> sink) {
        stream("clusters_read", Records::cluster, sink);
    }

    @Override
    public void readOrganisations(Consumer<Organisation> sink) {
        stream("organisations_read", Records::organisation, sink);
    }

    @Override
    public void readWorks(Consumer<Work> sink) {
        stream("works_read", Records::work, sink);
    }

    @Override
    public void readPeople(Consumer<Person> sink) {
        stream("people_read", Records::person, sink);
    }

    @Override
    public void readConsents(Consumer<Consent> sink) {
        stream("consents_read", Records::consent, sink);
    }

    @Override
    public void readContacts(Consumer<ContactDetail> sink) {
        stream("contacts_read", Records::contact, sink);
    }

    @Override
    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        commits.undisturbed(() -> {
            try (TieMerge merge = new TieMerge(driver, kinds)) {
                merge.forEach(sink);
                return kinds;
            }
        });
    }

    private <T> void stream(String query, Function<Record, T> read, Consumer<T> sink) {
        commits.reading(session -> {
            session.run(CypherFiles.query(query)).forEachRemaining(row -> sink.accept(read.apply(row)));
            return query;
        });
    }
}
