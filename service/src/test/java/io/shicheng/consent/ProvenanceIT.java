package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.consent.subject.Provenance;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.Letters;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.context.ConfigurableApplicationContext;

/** Which imports brought what is held, in a real store. */
class ProvenanceIT {
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final LocalDate SOON = LocalDate.now().plusMonths(2);
    private static final LocalDate LATER = LocalDate.now().plusMonths(20);

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private NodeKey one;

    @BeforeEach
    void load() throws IOException {
        context = TestStore.emptied();
        file("people.csv", "id,name,discipline", "one,Somebody,", "two,,");
        file("consents.csv", "person,scope,purpose,receiver,given_on,how,evidence", contact("2026-01-02"));
        file("contacts.csv", "person,channel,value", "one,phone,555");
        file("ties.csv", "kind,from,to,basis,source", "worked_with,one,two,published,A catalogue");
        load(SOON);
        one = context.getBean(Vault.class).personKey("", "one");
    }

    private static String contact(String day) {
        return "one,contact,insurance,association," + day + ",letter,box 1";
    }

    private void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** @return the revision after it */
    private long load(LocalDate keepUntil) {
        Imports.done(context, folder, keepUntil);
        return context.getBean(GraphStore.class).revision();
    }

    private HeldRecord held(NodeKey person) {
        return context.getBean(HeldRecords.class).of(person).orElseThrow();
    }

    private static @Nullable List<Long> numbers(Provenance provenance) {
        List<Provenance.Import> imports = provenance.imports();
        return imports == null
                ? null
                : imports.stream().map(Provenance.Import::number).toList();
    }

    @Test
    void aRecordNamesTheImportsThatBroughtChangedOrAlsoHeldIt() throws IOException {
        long first = context.getBean(GraphStore.class).revision();
        assertThat(held(one).provenance()).hasSize(4).allSatisfy((key, provenance) -> {
            assertThat(numbers(provenance)).containsExactly(first);
            assertThat(provenance.keptUntil()).isEqualTo(SOON);
        });
        assertThat(load(SOON)).as("nothing new").isEqualTo(first);
        file("people.csv", "id,name,discipline", "one,Somebody,ceramics", "two,,");
        long changed = load(SOON);
        assertThat(numbers(held(one).provenanceOf(one.value()))).containsExactly(first, changed);
        long longer = load(LATER);
        HeldRecord now = held(one);
        assertThat(numbers(now.provenanceOf(one.value()))).containsExactly(first, changed, longer);
        assertThat(numbers(now.provenanceOf(now.ties().getFirst().tie().key())))
                .as("the second import said it too, so that it stays if the first is taken back")
                .containsExactly(first, changed, longer);
        assertThat(now.provenance().values()).allMatch(each -> LATER.equals(each.keptUntil()));
        List<Provenance.Import> imports = now.provenanceOf(one.value()).imports();
        assertThat(imports).isNotNull().last().satisfies(last -> {
            assertThat(last.by()).isEqualTo(Role.STEWARD);
            assertThat(last.keptUntil()).isEqualTo(LATER);
        });
    }

    @Test
    void whatPeopleSayThemselvesIsFromNoImport() {
        String given = context.getBean(Consents.class)
                .give(one, Letters.of(ConsentScope.NAMED, "catalogue", LocalDate.of(2026, 1, 3), "box 3"), STEWARD)
                .id();
        assertThat(held(one).provenanceOf(given)).isEqualTo(Provenance.NONE);
    }

    @Test
    void ofSomebodyWhoWasErasedNoImportIsNamed() throws IOException {
        // the vault, which the other tests have too, keeps the others away from this id
        file("people.csv", "id,name,discipline", "one,Somebody,", "two,,", "gone,,ceramics");
        file("ties.csv", "kind,from,to,basis,source", "worked_with,gone,two,published,A catalogue");
        load(SOON);
        NodeKey gone = context.getBean(Vault.class).personKey("", "gone");
        assertThat(numbers(held(gone).provenanceOf(gone.value()))).hasSize(1);
        context.getBean(Consents.class).erase(gone, STEWARD);
        assertThat(numbers(held(gone).provenanceOf(gone.value()))).isEmpty();
    }

    @Test
    void ofWhatCameBeforeThisWasRecordedNothingIsMadeUp() {
        try (var session = context.getBean(Driver.class).session()) {
            session.run("MATCH (n) REMOVE n.imports").consume();
            session.run("MATCH ()-[t]->() REMOVE t.imports").consume();
        }
        load(LATER);
        assertThat(held(one).provenance()).hasSize(4).allSatisfy((key, provenance) -> {
            assertThat(provenance.imports()).isNull();
            assertThat(provenance.keptUntil()).isEqualTo(LATER);
        });
    }
}
