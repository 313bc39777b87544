package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.consent.retention.ImportUndo.UnknownImportException;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.PastImports;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports that are taken back: the store is as if they had never been, but for what others also said. */
@Tag("thorough")
class UndoIT {
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final String FIRST = "1,Adam,town,1400,L\n2,Seth,town,1430,L\n3,Enos,,1460,L\n";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private GraphStore store;
    private ImportUndo undo;

    @BeforeEach
    void open() {
        context = TestStore.emptied();
        store = context.getBean(GraphStore.class);
        undo = context.getBean(ImportUndo.class);
    }

    private UUID imported(String mapping, String people, String ties) throws IOException {
        Path files = Files.createTempDirectory(folder, "files");
        Files.writeString(files.resolve("clusters.csv"), "id,name_zh,name_en\ntown,镇,Town\n");
        Files.writeString(files.resolve("people.csv"), "id,name,cluster,born,source\n" + people);
        Files.writeString(files.resolve("works.csv"), "id,title,source\nw,The Kiln,L\n");
        Files.writeString(files.resolve("organisations.csv"), "id,kind,name,source\ns,studio,Green Lotus,L\n");
        Files.writeString(files.resolve("ties.csv"), "kind,from,to,basis,source,weight\n" + ties);
        Path described = mapping.isEmpty() ? null : Files.writeString(folder.resolve("m.yaml"), mapping);
        Origin origin = Origin.now(Role.STEWARD);
        var report = context.getBean(Importer.class)
                .run(
                        new ImportRequest(origin, List.of(files), described, false, false, Locale.ENGLISH),
                        RunControl.NONE);
        assertThat(report.refused()).as(report.notices().toString()).isFalse();
        return origin.id();
    }

    /** All that a reader of the store sees. */
    private List<Object> all() {
        List<Object> all = new ArrayList<>();
        store.readClusters(all::add);
        store.readOrganisations(all::add);
        store.readWorks(all::add);
        store.readPeople(person -> all.add(List.of(person, person.identity() != null)));
        store.readConsents(all::add);
        store.readContacts(all::add);
        store.readTies(EnumSet.allOf(TieKind.class), all::add);
        return all;
    }

    /** What people were before an import changed them, as they see it. */
    private List<String> earlier() {
        List<Person> people = new ArrayList<>();
        store.readPeople(people::add);
        List<String> earlier = new ArrayList<>();
        for (Person person : people) {
            SubjectPage page = context.getBean(SubjectPage.class);
            var before = page.show(new Viewer.Subject(person.key()), "GET /me").earlier();
            if (before != null && before.record() != null) {
                var was = before.record();
                earlier.add(was.name() + " " + was.clusterId() + " " + was.born() + " " + was.source() + " by "
                        + Objects.requireNonNull(was.imports()).size());
            }
        }
        return earlier;
    }

    private static String tie(String from, String to, String source) {
        return "master_of," + from + "," + to + ",published," + source + ",1\n";
    }

    @Test
    void whatItAloneBroughtGoesAndNothingElse() throws IOException {
        List<Object> empty = all();
        UUID first = imported("", FIRST, tie("1", "2", "L") + "credited_on,1,w,published,L,1\n");
        List<Object> before = all();
        UUID second = imported(
                "", FIRST + "4,Kenan,town,1490,L\n", tie("1", "2", "L") + tie("2", "3", "L") + tie("3", "4", "L"));
        assertThat(all()).isNotEqualTo(before);

        assertThat(undo.undo(second, STEWARD).records())
                .containsEntry("people", 1L)
                .containsEntry("ties", 2L);
        assertThat(all()).isEqualTo(before);
        assertThat(context.getBean(PastImports.class).all()).hasSize(1);
        assertThatThrownBy(() -> undo.undo(second, STEWARD)).isInstanceOf(UnknownImportException.class);

        undo.undo(first, STEWARD);
        assertThat(all()).isEqualTo(empty);
        assertThat(context.getBean(PastImports.class).all()).isEmpty();
    }

    @Test
    void whatALaterImportAlsoSaidStays() throws IOException {
        UUID first = imported("", FIRST, tie("1", "2", "L") + tie("2", "3", "L"));
        String later = "2,Seth,town,1430,L\n3,Enos,,1460,L\n4,Kenan,town,1490,L\n";
        UUID second = imported("", later, tie("2", "3", "L") + tie("3", "4", "L"));
        undo.undo(first, STEWARD);
        List<Object> left = all();
        undo.undo(second, STEWARD);
        assertThat(all()).isEmpty();

        imported("", later, tie("2", "3", "L") + tie("3", "4", "L"));
        // but for the seals, which are new each time
        assertThat(left).hasSameSizeAs(all());
        assertThat(left.toString().replaceAll("Sealed\\[[^]]*]", ""))
                .isEqualTo(all().toString().replaceAll("Sealed\\[[^]]*]", ""));
    }

    @Test
    void whatItChangedIsAsBefore() throws IOException {
        String mapping =
                "changed: replace\ntables:\n- {file: people.csv, table: people, columns: {id: id, name: name, cluster:"
                        + " cluster, born: born, source: source}}\n- {file: clusters.csv, table: clusters, columns: {id:"
                        + " id, name_zh: name_zh, name_en: name_en}}\n- {file: works.csv, table: works, columns: {id:"
                        + " id, title: title, source: source}}\n- {file: organisations.csv, table: organisations,"
                        + " columns: {id: id, kind: kind, name: name, source: source}}\n- {file: ties.csv, table: ties,"
                        + " columns: {kind: kind, from: from, to: to, basis: basis, source: source, weight: weight}}\n";
        imported(mapping, FIRST, tie("1", "2", "L"));
        List<Object> before = all();
        UUID second =
                imported(mapping, "1,Adam,,1405,M\n2,Seth,town,1430,L\n3,Henoch,town,1461,L\n", tie("1", "2", "L"));
        List<Object> after = all();
        assertThat(after).isNotEqualTo(before);
        // all that is held of a person is theirs to see, so what was before as well
        assertThat(earlier()).containsExactlyInAnyOrder("Adam town 1400 L by 1", "Enos null 1460 L by 1");
        undo.undo(second, STEWARD);
        assertThat(all()).isEqualTo(before);
        assertThat(earlier()).isEmpty();

        UUID third = imported(mapping, "3,Henoch,town,1461,L\n", "");
        UUID fourth = imported(mapping, "3,Henoch,town,1461,L\n4,Kenan,town,1490,L\n", "");
        undo.undo(third, STEWARD);
        assertThat(all().toString()).as("the fourth says it too").contains("1461");
        undo.undo(fourth, STEWARD);
    }
}
