package io.shicheng.store.neo4j.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.GraphDump.Reading;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.RecordFamily.Subject;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.Migrations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Reads a block at a time, each while nothing is committed, so that a commit waits for one at most. */
@HoldsPeople
final class Neo4jReading implements Reading {
    /** Some ten milliseconds. */
    private static final int BLOCK = 1_000;

    /** Hang on a person, and changes may name them by their own keys. */
    private static final List<String> ATTACHED = List.of("Consent", "Contact");

    /** A key that nothing has. */
    private static final String NOBODY = "~";

    private final Commits commits;

    Neo4jReading(Commits commits) {
        this.commits = commits;
        commits.touched().begin();
    }

    @Override
    public void read(RecordFamily family, Consumer<StoredRecord> sink, RunControl control) {
        String query = ofBlock(family);
        String after = "";
        while (true) {
            control.checkCancelled();
            List<Record> rows = rows(query, block(after, BLOCK));
            rows.forEach(row -> sink.accept(record(family, row)));
            control.advance(rows.size());
            if (rows.size() < BLOCK) {
                return;
            }
            after = rows.getLast().get("key").asString();
        }
    }

    private List<Record> rows(String query, Map<String, Object> parameters) {
        return commits.reading(
                session -> session.run(DumpQueries.asPlanned(query), parameters).list());
    }

    private static StoredRecord record(RecordFamily family, Record row) {
        Map<String, Object> content = new HashMap<>(row.asMap());
        Object key = content.remove("key");
        Object properties = content.get(StoredRecord.PROPERTIES);
        if (family.subject() == Subject.PERSON && properties instanceof Map<?, ?> map) {
            key = map.get("person");
            content.put("person", Objects.requireNonNull(key));
        }
        return new StoredRecord(family.subjectOf(String.valueOf(key)), content);
    }

    /** None of it is about anybody, and commits do not wait for it. */
    @Override
    public void rehearse() {
        Map<String, Object> keys = keys(List.of(NOBODY));
        Map<String, Object> block = block(NOBODY, 0);
        commits.rehearsing(session -> {
            for (RecordFamily family : RecordFamily.all()) {
                plan(session, ofBlock(family), block);
                if (family.subject() != Subject.WHOLE) {
                    plan(session, ofKeys(family), keys);
                }
            }
            ATTACHED.forEach(label -> plan(session, ofAttached(label), keys));
            plan(session, CypherFiles.query("dump_counts"), Map.of());
            Migrations.appliedIn(session);
        });
    }

    /** First with a plan that fits what is stored now, and then with whatever plan there is. */
    private static void plan(Session session, String query, Map<String, Object> parameters) {
        session.run(query, parameters).consume();
        session.run(DumpQueries.asPlanned(query), parameters).consume();
    }

    /** A list of its own would have the query planned for one key, for up to ten, up to a hundred and so on apart. */
    private static Map<String, Object> keys(List<String> keys) {
        return Map.of("asked", Map.of("keys", keys));
    }

    private static Map<String, Object> block(String after, int most) {
        return Map.of("asked", Map.of("after", after), "most", most);
    }

    private static String ofBlock(RecordFamily family) {
        return family.subject() == Subject.TIE
                ? DumpQueries.ofTies("dump_ties", family)
                : DumpQueries.ofNodes("dump_nodes", family);
    }

    private static String ofKeys(RecordFamily family) {
        return switch (family.subject()) {
            case NODE -> DumpQueries.ofNodes("dump_nodes_of_keys", family);
            case PERSON -> DumpQueries.ofNodes("dump_attached", family);
            case TIE -> DumpQueries.ofTies("dump_ties_of_keys", family);
            case WHOLE -> throw new IllegalArgumentException(family.name() + " is read whole.");
        };
    }

    private static String ofAttached(String label) {
        return DumpQueries.ofLabel("dump_people_of_attached", label);
    }

    @Override
    public Touched touched() {
        Touched touched = new Touched();
        commits.touched().take().forEach(note -> note.accept(touched));
        for (String label : ATTACHED) {
            inBlocks(
                    touched.nodes(label),
                    keys -> rows(ofAttached(label), keys(keys))
                            .forEach(
                                    row -> touched.people(List.of(row.get("key").asString()))));
        }
        return touched;
    }

    @Override
    public void readAgain(Touched touched, BiConsumer<RecordFamily, StoredRecord> sink, RunControl control) {
        for (RecordFamily family : RecordFamily.all()) {
            Collection<String> subjects = switch (family.subject()) {
                case NODE -> ofNodes(family, touched);
                case PERSON -> touched.people();
                case TIE -> touched.ties(Objects.requireNonNull(family.kind()));
                case WHOLE -> List.of(); // at the end
            };
            if (!subjects.isEmpty()) {
                again(family, subjects, sink, control);
            }
        }
    }

    private static Collection<String> ofNodes(RecordFamily family, Touched touched) {
        return family.equals(RecordFamily.PEOPLE)
                ? touched.people()
                : touched.nodes(Objects.requireNonNull(family.label()));
    }

    private void again(
            RecordFamily family,
            Collection<String> subjects,
            BiConsumer<RecordFamily, StoredRecord> sink,
            RunControl control) {
        String query = ofKeys(family);
        inBlocks(subjects, keys -> {
            control.checkCancelled();
            rows(query, keys(keys)).forEach(row -> sink.accept(family, record(family, row)));
            control.advance(keys.size());
        });
    }

    private static void inBlocks(Collection<String> keys, Consumer<List<String>> work) {
        List<String> all = new ArrayList<>(keys);
        for (int start = 0; start < all.size(); start += BLOCK) {
            work.accept(all.subList(start, Math.min(all.size(), start + BLOCK)));
        }
    }

    @Override
    public void readWhole(BiConsumer<RecordFamily, StoredRecord> sink) {
        for (RecordFamily family : RecordFamily.all()) {
            if (family.subject() == Subject.WHOLE) {
                read(family, each -> sink.accept(family, each), RunControl.NONE);
            }
        }
    }

    @Override
    public void close() {
        commits.touched().end();
    }
}
