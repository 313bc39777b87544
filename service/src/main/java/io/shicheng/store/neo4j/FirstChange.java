package io.shicheng.store.neo4j;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.DirectWriting;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.RetentionUpdate;
import io.shicheng.store.retention.RetentionUpdate.Historical;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a change, all of which are new: there is nothing else in the store. */
final class FirstChange {
    /** Of how many records the progress is told at a time. */
    private static final int BATCH = 1_000;

    private final DirectWriting writing;
    private final RunControl control;
    private final List<Long> imports;
    private final RetentionUpdate keeping;
    private final Map<String, Map<String, Long>> nodes = new HashMap<>();

    /** @param revision that the change makes */
    FirstChange(GraphChange change, DirectWriting writing, long revision, RunControl control) {
        this.keeping = change.keeping();
        this.writing = writing;
        this.control = control;
        this.imports = keeping.imports(revision);
    }

    /** @throws IllegalArgumentException if a tie, consent or contact names a node that is not in the change */
    void write(GraphChange change) {
        LocalDate until = keeping.until();
        each(change.clusters(), cluster -> node(RecordKind.CLUSTERS, Rows.cluster(cluster), until));
        each(change.organisations(), organisation -> {
            Map<String, Object> row = Rows.organisation(organisation);
            node(RecordKind.ORGANISATIONS, properties(row), until, String.valueOf(row.get("kind")));
        });
        each(change.works(), work -> node(RecordKind.WORKS, Rows.work(work), until));
        each(change.people(), this::person);
        writing.commit(); // what follows needs them
        each(change.consents(), one -> attached(one.person(), "GAVE", RecordKind.CONSENTS, Rows.consent(one)));
        each(change.contacts(), one -> attached(one.person(), "REACHED_BY", RecordKind.CONTACTS, Rows.contact(one)));
        each(change.ties(), this::tie);
        writing.commit();
    }

    private void person(Person person) {
        Historical historical = keeping.historical();
        LocalDate until = historical != null && historical.holds(person) ? historical.until() : keeping.until();
        node(RecordKind.PEOPLE, Rows.person(person), until);
    }

    private <T> void each(List<T> records, Consumer<T> write) {
        for (int start = 0; start < records.size(); start += BATCH) {
            control.checkCancelled();
            List<T> batch = records.subList(start, Math.min(records.size(), start + BATCH));
            batch.forEach(write);
            writing.written(batch.size());
            control.advance(batch.size());
        }
    }

    private long node(RecordKind kind, Map<String, Object> properties, @Nullable LocalDate until, String... more) {
        String label = Labels.of(kind);
        String[] labels = Stream.concat(Stream.of(label), Arrays.stream(more)).toArray(String[]::new);
        long node = writing.node(kept(properties, until), labels);
        nodes.computeIfAbsent(label, _ -> new HashMap<>()).put(String.valueOf(properties.get("key")), node);
        return node;
    }

    private void attached(NodeKey person, String type, RecordKind kind, Map<String, Object> row) {
        long from = found("Person", person.value(), Labels.of(kind).toLowerCase(Locale.ROOT));
        long made = writing.node(kept(properties(row), keeping.until()), Labels.of(kind));
        writing.relationship(from, type, made, Map.of());
    }

    private void tie(Tie tie) {
        Historical historical = keeping.historical();
        LocalDate until = historical != null && historical.holds(tie) ? historical.until() : keeping.until();
        String what = tie.kind().code() + " tie";
        writing.relationship(
                found("Person", tie.from().value(), what),
                tie.kind().name(),
                found(CypherFiles.targetLabel(tie.kind()), tie.to().value(), what),
                kept(properties(Rows.tie(tie)), until));
    }

    private long found(String label, String key, String what) {
        Long node = nodes.getOrDefault(label, Map.of()).get(key);
        if (node == null) {
            throw new IllegalArgumentException("A " + what + " names a node that is not in the change.");
        }
        return node;
    }

    /** The properties with those that each record has of its import. */
    private Map<String, Object> kept(Map<String, Object> properties, @Nullable LocalDate until) {
        if (until != null) {
            properties.put("keptUntil", until);
        }
        properties.put("imports", imports);
        return properties;
    }

    @SuppressWarnings("unchecked") // as Rows makes them
    private static Map<String, Object> properties(Map<String, Object> row) {
        return (Map<String, Object>) Objects.requireNonNull(row.get("properties"));
    }
}
