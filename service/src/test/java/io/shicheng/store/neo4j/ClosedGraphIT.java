package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.HostileInputs;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Person;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestStore;
import io.shicheng.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;

/** After everything was imported, Cypher in every cell included, the database holds that text and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedGraphIT {
    private static final List<String> CYPHER = List.of(
            "'; MATCH (n) DETACH DELETE n //",
            "\"}) DETACH DELETE n //",
            "') MATCH (m) SET m.remarks = 'x' //",
            "`) MATCH (m) SET m:Dissident //",
            "Person {remarks: 'x'}",
            "x` SET n.politics = 1 //",
            "\\' OR 1=1 RETURN n //",
            "\\u0027 DETACH DELETE n //",
            "\\\\",
            "$rows",
            "$(row.kind)",
            "${7*7}",
            "{{7*7}}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "} RETURN 1 UNION MATCH (n) DETACH DELETE n //",
            "' CALL dbms.listConfig() YIELD name //",
            "' CALL apoc.cypher.runWrite('MATCH (n) DELETE n') //",
            "' LOAD CSV FROM 'file:///etc/passwd' AS l CREATE (:Leak {l: l}) //",
            "'; DROP CONSTRAINT person_key; //",
            "/* */ CREATE (:Note {text: 'x'}) /*",
            "MASTER_OF]->() DELETE t //",
            "%27%20DETACH%20DELETE%20n",
            "＇； MATCH （n） DETACH DELETE n",
            "' + (MATCH (n) RETURN n) + '",
            "null");

    private ConfigurableApplicationContext context;
    private Driver driver;

    @BeforeAll
    void start(@TempDir Path folder) {
        context = TestStore.application(folder.resolve("store"));
        driver = context.getBean(Driver.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private ImportReport load(Path folder) {
        return context.getBean(Importer.class)
                .run(
                        new ImportRequest(Origin.now(Role.STEWARD), List.of(folder), null, false, true, Locale.ENGLISH),
                        RunControl.NONE);
    }

    @Test
    void holdsNothingThatIsNotInTheClosedList(@TempDir Path folder) throws IOException {
        new SampleGenerator(2000, 1).write(folder, RunControl.NONE);
        assertThat(load(folder).refused()).isFalse();
        everyCellIsCypher(folder.resolve("hostile"));
        try (Session session = driver.session()) {
            assertThat(strings(session, "CALL db.labels() YIELD label AS name RETURN name"))
                    .isSubsetOf(ClosedGraph.PROPERTIES.keySet());
            assertThat(strings(session, "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name"))
                    .isSubsetOf(ClosedGraph.PROPERTIES.keySet());
            assertThat(strings(session, "CALL db.propertyKeys() YIELD propertyKey AS name RETURN name"))
                    .isSubsetOf(ClosedGraph.allProperties());
        }
        Map<String, Set<String>> held = held();
        assertThat(held.keySet()).contains("Person", "Consent", "Contact", "Work", "Import", "CREDITED_ON", "LEADS");
        held.forEach(
                (name, properties) -> assertThat(properties).as(name).isSubsetOf(ClosedGraph.PROPERTIES.get(name)));
    }

    private Map<String, Set<String>> held() {
        Map<String, Set<String>> held = new TreeMap<>();
        try (Session session = driver.session()) {
            for (String of : List.of(
                    "MATCH (n) UNWIND labels(n) AS name UNWIND keys(n) AS property RETURN DISTINCT name, property",
                    "MATCH ()-[t]->() UNWIND keys(t) AS property RETURN DISTINCT type(t) AS name, property")) {
                session.run(of)
                        .forEachRemaining(
                                row -> held.computeIfAbsent(row.get("name").asString(), name -> new TreeSet<>())
                                        .add(row.get("property").asString()));
            }
        }
        return held;
    }

    private static List<String> strings(Session session, String query) {
        return session.run(query).list(row -> row.get("name").asString());
    }

    private void everyCellIsCypher(Path folder) throws IOException {
        GraphStore store = context.getBean(GraphStore.class);
        StoreCounts before = store.counts();
        write(folder);
        ImportReport report = load(folder);
        assertThat(report.noticeCounts().keySet())
                .containsExactlyInAnyOrder("unknown_term", "unknown_word", "bad_code", "id_folded");
        StoreCounts after = store.counts();
        int texts = CYPHER.size();
        assertThat(after.people()).isEqualTo(before.people() + texts);
        assertThat(after.organisations()).isEqualTo(before.organisations() + texts);
        assertThat(after.works()).isEqualTo(before.works() + texts);
        assertThat(after.clusters()).isEqualTo(before.clusters() + texts);
        // one of them, null, is a purpose as good as any
        assertThat(after.consents()).isEqualTo(before.consents() + texts + 1);
        assertThat(ties(after)).isEqualTo(ties(before) + texts);
        textsAreAsTheyWere();
        assertThat(load(folder).rowsStored().values()).as("the second time").allMatch(rows -> rows == 0);
        HostileInputs.tried("cells that hold Cypher", 18 * texts);
    }

    private static long ties(StoreCounts counts) {
        return counts.ties().values().stream().mapToLong(Long::longValue).sum();
    }

    private void write(Path folder) throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        files.put("people", list("id,name,cluster,discipline,died,source"));
        files.put("organisations", list("id,kind,name,source"));
        files.put("works", list("id,title,source"));
        files.put("clusters", list("id,name_zh,name_en"));
        files.put("ties", list("kind,from,to,basis,source,role,department"));
        files.put("consents", list("person,scope,purpose,receiver,given_on,how,evidence"));
        for (String text : CYPHER) {
            String cell = '"' + text.replace("\"", "\"\"") + '"';
            files.get("people").add("%1$s,%1$s,%1$s,%1$s,1500,%1$s".formatted(cell));
            files.get("organisations").add("%1$s,studio,%1$s,%1$s".formatted(cell));
            files.get("works").add("%1$s,%1$s,%1$s".formatted(cell));
            files.get("clusters").add("%1$s,%1$s,%1$s".formatted(cell));
            files.get("ties").add("credited_on,%1$s,%1$s,published,%1$s,%1$s,%1$s".formatted(cell));
            files.get("ties").add("%1$s,%1$s,%1$s,%1$s,%1$s,,".formatted(cell));
            files.get("consents").add("%1$s,named,visit,office,2025-01-01,paper,%1$s".formatted(cell));
            files.get("consents").add("%1$s,named,%1$s,office,2025-01-01,paper,x".formatted(cell));
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
    }

    private static List<String> list(String heading) {
        return new ArrayList<>(List.of(heading));
    }

    private void textsAreAsTheyWere() {
        Vault vault = context.getBean(Vault.class);
        Map<NodeKey, Person> people = new TreeMap<>(java.util.Comparator.comparing(NodeKey::value));
        context.getBean(GraphStore.class).readPeople(person -> people.put(person.key(), person));
        try (Session session = driver.session()) {
            for (String query : List.of(
                    "MATCH (n:Studio) WHERE n.source = n.name RETURN n.name AS name",
                    "MATCH (n:Work) WHERE n.source = n.title RETURN n.title AS name",
                    "MATCH (n:Cluster) WHERE n.nameEn = n.nameZh RETURN n.nameZh AS name",
                    "MATCH (:Person)-[t:CREDITED_ON]->(w:Work) WHERE t.source = w.title RETURN t.source AS name",
                    "MATCH (n:Consent {receiver: 'office'}) RETURN n.evidence AS name")) {
                assertThat(strings(session, query)).as(query).containsAll(CYPHER);
            }
            // ids alone are folded: full-width signs become the usual ones
            List<String> ids = CYPHER.stream().map(PlainText::folded).toList();
            for (String kind : List.of("Studio", "Work", "Cluster")) {
                assertThat(strings(session, "MATCH (n:" + kind + ") RETURN n.sourceId AS name"))
                        .as(kind)
                        .containsAll(ids);
            }
        }
        for (String text : CYPHER) {
            NodeKey key = vault.personKey("", PlainText.folded(text));
            Person person = Objects.requireNonNull(people.get(key), text);
            assertThat(person.source()).isEqualTo(text);
            assertThat(person.discipline()).isNull();
            assertThat(vault.openIdentity(key, Objects.requireNonNull(person.identity()))
                            .map(Identity::name))
                    .contains(text);
        }
    }
}
