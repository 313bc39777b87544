package io.shicheng.store.neo4j.dump;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.progress.RunControl;
import io.shicheng.store.dump.GraphDump.Reading;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.RecordFamily.Subject;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.neo4j.driver.Commits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.neo4j.driver.Record;

/** Reads a block at a time, each while nothing is committed, so that a commit waits for one at most. */
@HoldsPeople
final class Neo4jReading implements Reading {
    /** Some ten milliseconds. */
    private static final int BLOCK = 1_000;

    /** Hang on a person, and changes may name them by their own keys. */
    private static final List<String> ATTACHED = List.of("Consent", "Contact");

    /** A key that nothing has. */
    private static final List<String> NOBODY = List.of("");

    private final Commits commits;

    Neo4jReading(Commits commits) {
        this.commits = commits;
        commits.touched().begin();
    }

    @Override
    public void read(RecordFamily family, Consumer<StoredRecord> sink, RunControl control) {
        boolean ties = family.subject() == Subject.TIE;
        String query = ties ? DumpQueries.ofTies("dump_ties", family) : DumpQueries.ofNodes("dump_nodes", family);
        String after = "";
        while (true) {
            control.checkCancelled();
            List<Record> rows = rows(query, Map.of("after", after, "most", BLOCK));
            rows.forEach(row -> sink.accept(record(family, row)));
            control.advance(rows.size());
            if (rows.size() < BLOCK) {
                return;
            }
            after = rows.getLast().get("key").asString();
        }
    }

    private List<Record> rows(String query, Map<String, Object> parameters) {
        return commits.reading(session -> session.run(query, parameters).list());
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

    @Override
    public void rehearse() {
        Touched nobody = new Touched();
        for (RecordFamily family : RecordFamily.all()) {
            if (family.kind() != null) {
                nobody.ties(family.kind(), NOBODY);
            } else if (family.subject() == Subject.NODE) {
                nobody.nodes(Objects.requireNonNull(family.label()), NOBODY);
            }
        }
        readAgain(nobody, (family, each) -> {}, RunControl.NONE);
        ATTACHED.forEach(label -> rows(DumpQueries.ofLabel("dump_people_of_attached", label), Map.of("keys", NOBODY)));
        readWhole((family, each) -> {});
    }

    @Override
    public Touched touched() {
        Touched touched = new Touched();
        commits.touched().take().forEach(note -> note.accept(touched));
        for (String label : ATTACHED) {
            inBlocks(
                    touched.nodes(label),
                    keys -> rows(DumpQueries.ofLabel("dump_people_of_attached", label), Map.of("keys", keys))
                            .forEach(
                                    row -> touched.people(List.of(row.get("key").asString()))));
        }
        return touched;
    }

    @Override
    public void readAgain(Touched touched, BiConsumer<RecordFamily, StoredRecord> sink, RunControl control) {
        for (RecordFamily family : RecordFamily.all()) {
            switch (family.subject()) {
                case NODE -> again(family, "dump_nodes_of_keys", ofNodes(family, touched), sink, control);
                case PERSON -> again(family, "dump_attached", touched.people(), sink, control);
                case TIE ->
                    again(
                            family,
                            "dump_ties_of_keys",
                            touched.ties(Objects.requireNonNull(family.kind())),
                            sink,
                            control);
                case WHOLE -> {
                    // at the end
                }
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
            String name,
            Collection<String> subjects,
            BiConsumer<RecordFamily, StoredRecord> sink,
            RunControl control) {
        String query =
                family.subject() == Subject.TIE ? DumpQueries.ofTies(name, family) : DumpQueries.ofNodes(name, family);
        inBlocks(subjects, keys -> {
            control.checkCancelled();
            rows(query, Map.of("keys", keys)).forEach(row -> sink.accept(family, record(family, row)));
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
