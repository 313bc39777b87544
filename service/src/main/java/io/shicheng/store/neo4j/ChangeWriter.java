package io.shicheng.store.neo4j;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.RetentionUpdate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Transaction;

/** Writes a change within a transaction, in batches: what stands in the store is replaced, the rest is created. */
final class ChangeWriter {
    /** Small enough to hear a wish to stop soon, large enough that a batch costs more than its round trip. */
    private static final int BATCH = 5_000;

    private final Transaction transaction;
    private final long revision;
    private final RunControl control;
    private @Nullable LocalDate keptUntil;
    /** The revision of the import, if it is one. */
    private List<Long> imports = List.of();

    /**
     * @param revision of the store after the change; before the first, nothing can stand in it, so that nobody need
     * look
     */
    ChangeWriter(Transaction transaction, long revision, RunControl control) {
        this.transaction = transaction;
        this.revision = revision;
        this.control = control;
    }

    /** For what people change of themselves, which is no import, and in no empty store. */
    static ChangeWriter ofPeople(Transaction transaction) {
        return new ChangeWriter(transaction, Long.MAX_VALUE, RunControl.NONE);
    }

    /** @throws IllegalArgumentException if a tie, consent or contact names a node that is not there */
    void write(GraphChange change) {
        RetentionUpdate keeping = change.keeping();
        RetentionUpdate.Historical historical = keeping.historical();
        keptUntil = keeping.until();
        imports = keeping.imports(revision);
        put("clusters", change.clusters(), keyOf(Cluster::key), Rows::cluster);
        put("organisations", change.organisations(), keyOf(Organisation::key), Rows::organisation);
        put("works", change.works(), keyOf(Work::key), Rows::work);
        putPeople(change.people(), person -> historical == null || !historical.holds(person));
        if (historical != null) {
            keptUntil = historical.until();
            putPeople(change.people(), historical::holds);
            keptUntil = keeping.until();
        }
        putAttached("consents", change.consents(), Consent::key, Rows::consent);
        putAttached("contacts", change.contacts(), ContactDetail::key, Rows::contact);
        if (historical != null) {
            keptUntil = historical.until();
            putTies(change.ties(), historical::holds);
            keepLonger(historical.nodes(), historical.ties());
            keptUntil = keeping.until();
        }
        putTies(change.ties(), tie -> historical == null || !historical.holds(tie));
        keepLonger(keeping.nodes(), keeping.ties());
        RetentionUpdate.Named named = keeping.named();
        named.nodes().forEach((kind, keys) -> keepLonger(Labels.query("nodes_name", kind), keys));
        named.ties().forEach((kind, keys) -> keepLonger(CypherFiles.query("ties_name", kind), keys));
    }

    private void putPeople(List<Person> people, Predicate<Person> meant) {
        put("people", people.stream().filter(meant).toList(), keyOf(Person::key), Rows::person);
    }

    private void putTies(List<Tie> ties, Predicate<Tie> meant) {
        Map<TieKind, List<Tie>> byKind = new EnumMap<>(TieKind.class);
        for (Tie tie : ties) {
            if (meant.test(tie)) {
                byKind.computeIfAbsent(tie.kind(), _ -> new ArrayList<>()).add(tie);
            }
        }
        byKind.forEach(this::putTies);
    }

    private static <T> Function<T, String> keyOf(Function<T, NodeKey> key) {
        return key.andThen(NodeKey::value);
    }

    private <T> void put(
            String family, List<T> records, Function<T, String> key, Function<T, Map<String, Object>> row) {
        inBatches(
                name -> CypherFiles.query(family + name),
                propertiesOf(family),
                records,
                key,
                row,
                (query, rows) -> transaction.run(query, rows).consume());
    }

    private static String propertiesOf(String family) {
        return Labels.query("nodes_properties", RecordKind.valueOf(family.toUpperCase(Locale.ROOT)));
    }

    private <T> void putAttached(
            String family, List<T> records, Function<T, String> key, Function<T, Map<String, Object>> row) {
        inBatches(
                name -> CypherFiles.query(family + name),
                propertiesOf(family),
                records,
                key,
                row,
                (query, rows) -> createAll(query, rows, family));
    }

    private void putTies(TieKind kind, List<Tie> ties) {
        inBatches(
                name -> CypherFiles.query("ties" + name, kind),
                CypherFiles.query("ties_properties", kind),
                ties,
                Tie::key,
                Rows::tie,
                (query, rows) -> createAll(query, rows, kind.code() + " ties"));
    }

    /** Runs a query that returns how many rows found the nodes they name. */
    private void createAll(String query, Map<String, Object> parameters, String what) {
        long stored = transaction.run(query, parameters).single().get(0).asLong();
        int wanted = ((List<?>) parameters.getOrDefault("rows", List.of())).size();
        if (stored != wanted) {
            throw new IllegalArgumentException((wanted - stored) + " of " + wanted + " " + what
                    + " name a node that is neither in the change nor in the store.");
        }
    }

    private interface Create {
        void run(String query, Map<String, Object> parameters);
    }

    private <T> void inBatches(
            UnaryOperator<String> queries,
            String properties,
            List<T> records,
            Function<T, String> key,
            Function<T, Map<String, Object>> row,
            Create create) {
        for (int start = 0; start < records.size(); start += BATCH) {
            control.checkCancelled();
            List<T> batch = records.subList(start, Math.min(records.size(), start + BATCH));
            Set<String> existing = existing(queries.apply("_existing"), batch, key);
            List<Map<String, Object>> fresh = new ArrayList<>(batch.size());
            List<Map<String, Object>> known = new ArrayList<>();
            for (T each : batch) {
                (existing.contains(key.apply(each)) ? known : fresh).add(row.apply(each));
            }
            if (!fresh.isEmpty()) {
                create.run(queries.apply("_create"), parameters("rows", fresh));
            }
            if (!known.isEmpty()) {
                remember(properties, known);
                transaction
                        .run(queries.apply("_replace"), parameters("rows", known))
                        .consume();
            }
            control.advance(batch.size());
        }
    }

    /** What an import changes, it changes so that it can be undone: what was there stays beside it, once. */
    private void remember(String properties, List<Map<String, Object>> known) {
        if (!imports.isEmpty()) {
            new Before(transaction, imports.getFirst()).addTo(properties, known);
        }
    }

    /** What stands in the store as it is stays, for longer. */
    private void keepLonger(Map<RecordKind, List<String>> nodes, Map<TieKind, List<String>> ties) {
        nodes.forEach((kind, keys) -> keepLonger(Labels.query("nodes_keep", kind), keys));
        ties.forEach((kind, keys) -> keepLonger(CypherFiles.query("ties_keep", kind), keys));
    }

    private void keepLonger(String query, List<String> keys) {
        for (int start = 0; start < keys.size(); start += BATCH) {
            control.checkCancelled();
            List<String> batch = keys.subList(start, Math.min(keys.size(), start + BATCH));
            transaction.run(query, parameters("keys", batch)).consume();
            control.advance(batch.size());
        }
    }

    private Map<String, Object> parameters(String name, List<?> values) {
        Map<String, Object> parameters = new HashMap<>(); // takes null
        parameters.put(name, values);
        parameters.put("keptUntil", keptUntil);
        parameters.put("imports", imports);
        return parameters;
    }

    private <T> Set<String> existing(String query, List<T> batch, Function<T, String> key) {
        if (revision == 1) {
            return Set.of();
        }
        List<String> keys = batch.stream().map(key).toList();
        Set<String> existing = new HashSet<>();
        transaction
                .run(query, Map.of("keys", keys))
                .forEachRemaining(found -> existing.add(found.get("key").asString()));
        return existing;
    }
}
