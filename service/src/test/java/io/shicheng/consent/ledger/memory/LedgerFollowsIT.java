package io.shicheng.consent.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** On a real store, with all that people do about themselves, the ledger in memory is the one that the store gives. */
class LedgerFollowsIT {
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final LocalDate END = LocalDate.now().plusYears(1);

    @TempDir
    Path folder;

    private final ConfigurableApplicationContext context = TestStore.emptied();
    private final StoreGroundsRegister register = context.getBean(StoreGroundsRegister.class);
    private final Consents consents = context.getBean(Consents.class);
    private final Corrections corrections = context.getBean(Corrections.class);

    /** What changed something is followed, and what it was followed by is true. */
    private void assertFollowed(String what, Runnable change) {
        Ledger before = register.ledger();
        change.run();
        Ledger followed = register.ledger();
        Ledger read = Ledger.read(context.getBean(GraphStore.class), context.getBean(PersonalRecords.class));
        assertThat(followed.revision()).as(what).isEqualTo(read.revision()).isNotEqualTo(before.revision());
        assertThat(LedgerFollowsTests.all(followed.entries()))
                .as(what)
                .isEqualTo(LedgerFollowsTests.all(read.entries()));
        assertThat(LedgerFollowsTests.all(followed.objections()))
                .as(what)
                .isEqualTo(LedgerFollowsTests.all(read.objections()));
        assertThat(LedgerFollowsTests.all(followed.erasures()))
                .as(what)
                .isEqualTo(LedgerFollowsTests.all(read.erasures()));
        assertThat(LedgerFollowsTests.all(followed.ends())).as(what).isEqualTo(LedgerFollowsTests.all(read.ends()));
        assertThat(LedgerFollowsTests.all(followed.consentEnds()))
                .as(what)
                .isEqualTo(LedgerFollowsTests.all(read.consentEnds()));
    }

    /** What it keeps when it ends is told by the database, which must not have ended before. */
    @Test
    void theDatabaseOutlastsIt() {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        Set<String> before = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(beans.getBeanNamesForType(Driver.class)));
        while (!left.isEmpty()) {
            for (String dependent : beans.getDependentBeans(left.pop())) {
                if (before.add(dependent)) {
                    left.push(dependent);
                }
            }
        }
        assertThat(before).contains("groundsRegister", "graphStore", "personalRecords");
    }

    private void load() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                id,name,born,died,source
                adam,Adam,1400,1460,A register
                1,Ada,,,A list
                2,Bo,,,A list
                3,Cy,,,A list
                4,,,,A list
                """);
        Files.writeString(folder.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                1,named,insurance,association,2026-01-02,letter,box 1
                1,contact,insurance,association,2026-01-02,letter,box 1
                2,contact,insurance,association,2026-01-03,letter,box 2
                3,named,insurance,association,2026-01-04,letter,box 3
                adam,named,insurance,association,2026-01-04,letter,box 4
                """);
        Files.writeString(folder.resolve("contacts.csv"), """
                person,channel,value
                1,email,ada@example.org
                2,phone,555
                """);
        Files.writeString(folder.resolve("ties.csv"), """
                kind,from,to,basis,source
                worked_with,1,2,stated,A letter
                worked_with,2,3,published,A book
                """);
        Imports.done(context, folder, END);
    }

    private static ConsentTerms terms(ConsentScope scope, String day) {
        return new ConsentTerms(scope, "insurance", "association", LocalDate.parse(day), null, "letter", "box 9", null);
    }

    private NodeKey key(String id) {
        return context.getBean(Vault.class).personKey("", id);
    }

    private String consentOf(String person) {
        return register.current().consents(key(person)).getFirst().key();
    }

    @Test
    void allThatPeopleDoAboutThemselves() throws IOException {
        load();
        assertThat(LedgerFollowsTests.all(register.ledger().consentEnds())).hasSize(5);
        assertFollowed(
                "a consent again", () -> consents.give(key("1"), terms(ConsentScope.NAMED, "2026-01-02"), STEWARD));
        assertFollowed("a new one", () -> consents.give(key("4"), terms(ConsentScope.CONTACT, "2026-02-02"), STEWARD));
        assertFollowed("a contact", () -> corrections.correct(key("4"), Map.of("email", "di@example.org"), STEWARD));
        assertFollowed("a name", () -> corrections.correct(key("4"), Map.of("name", "Di"), STEWARD));
        assertFollowed("no contact", () -> corrections.correct(key("2"), Map.of("phone", ""), STEWARD));
        assertFollowed(
                "a discipline", () -> corrections.correct(key("adam"), Map.of("discipline", "ceramics"), STEWARD));
        assertFollowed("an objection", () -> consents.object(key("2"), STEWARD));
        assertFollowed("lifted", () -> consents.liftObjection(key("2"), STEWARD));
        assertFollowed("one withdrawal", () -> consents.withdraw(key("1"), consentOf("1"), STEWARD));
        assertFollowed("all withdrawn", () -> consents.withdrawAll(key("1"), STEWARD));
        assertFollowed("of long ago", () -> consents.withdrawAll(key("adam"), STEWARD));
        assertFollowed("erased with ties", () -> consents.erase(key("2"), STEWARD));
        assertFollowed("erased without", () -> consents.erase(key("4"), STEWARD));
        assertFollowed("of long ago, erased", () -> consents.erase(key("adam"), STEWARD));
        assertFollowed("again", () -> consents.give(key("3"), terms(ConsentScope.NAMED, "2026-03-02"), STEWARD));
    }
}
