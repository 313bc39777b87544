package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.disclosure.SubjectPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedSubject.Other;
import io.shicheng.disclosure.subject.DisclosedSubject.Tie;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.SecondSteward;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What groups are called, in a real store, while those who gather them take back what it rests on. */
class GroupNamesIT {
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);

    @TempDir
    Path folder;

    private Path files;

    @BeforeEach
    void write() throws IOException {
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,died,source\none,Li Yi,,\ntwo,Wang Er,,\nthree,Zhao San,,\nold,Zhang Lao,1700,A register\n");
        Files.writeString(files.resolve("clusters.csv"), "id,name_en\ntown,Town\n");
        Files.writeString(files.resolve("organisations.csv"), """
                id,kind,name,cluster,source
                g-one,group,Monday Kiln,town,
                g-both,group,Tuesday Kiln,town,
                g-three,group,Wednesday Kiln,town,
                g-old,group,Thursday Kiln,town,
                g-cited,group,Friday Kiln,town,Friday Kiln: Yearbook
                g-none,group,Saturday Kiln,town,
                s-one,studio,Sunday Kiln,town,
                """);
        Files.writeString(files.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                one,named,insurance,association,2026-01-02,letter,box 1
                two,published,insurance,association,2026-01-02,letter,box 2
                three,named,insurance,association,2026-01-02,letter,box 3
                three,contact,insurance,association,2026-01-02,letter,box 3
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source
                convenes,one,g-one,published,Register 1
                convenes,one,g-both,published,Register 1
                founded,two,g-both,published,Register 1
                convenes,three,g-three,published,Register 1
                founded,old,g-old,published,Register 1
                convenes,one,g-cited,published,Register 1
                member_of,one,g-none,published,Register 1
                founded,one,s-one,published,Register 1
                member_of,two,g-one,published,Register 1
                member_of,two,g-old,published,Register 1
                """);
    }

    private void load(ConfigurableApplicationContext context) {
        Imports.done(context, files);
    }

    /** Days of the names that the database holds. */
    private static Set<String> names(ConfigurableApplicationContext context) {
        Set<String> names = new TreeSet<>();
        context.getBean(GraphStore.class).readOrganisations(each -> {
            assertThat(each.name() == null)
                    .as(each.toString())
                    .isEqualTo(each.sourceId().isEmpty());
            names.add(each.name() == null ? "–" : each.name().replace(" Kiln", ""));
        });
        return names;
    }

    private static List<Other> othersOf(ConfigurableApplicationContext context, NodeKey person) {
        return context.getBean(SubjectPage.class).show(new Viewer.Subject(person), "own page").ties().stream()
                .map(Tie::other)
                .toList();
    }

    @Test
    void aNameGoesFromTheDatabaseWithTheLastGroundOfSomebodyWhoGathersTheGroup() {
        try (ConfigurableApplicationContext context = TestStore.application(TestStore.warm(folder.resolve("store")))) {
            load(context);
            SecondSteward.confirms(context);
            load(context);
            Consents consents = context.getBean(Consents.class);
            NodeKey one = consents.person("", "one").orElseThrow();
            NodeKey two = consents.person("", "two").orElseThrow();
            NodeKey three = consents.person("", "three").orElseThrow();
            assertThat(names(context))
                    .containsExactly("Friday", "Monday", "Sunday", "Thursday", "Tuesday", "Wednesday", "–");
            assertThat(othersOf(context, two))
                    .as("one is named to a receiver only, which a member does not share")
                    .containsExactlyInAnyOrder(
                            new Other("group", null, null, "town"),
                            new Other("thing", "group:g-both", "Tuesday Kiln", null),
                            new Other("thing", "group:g-old", "Thursday Kiln", null));

            for (Tie tie : context.getBean(SubjectPage.class)
                    .show(new Viewer.Subject(one), "own page")
                    .ties()) {
                context.getBean(Corrections.class).contest(one, tie.id(), "never_happened", STEWARD);
            }
            assertThat(contested(context))
                    .as("of a group that nobody gathers by name a steward reads nothing")
                    .containsExactly("Friday Kiln", "Monday Kiln", "Sunday Kiln", "Tuesday Kiln", "–");

            consents.withdrawAll(one, STEWARD);
            assertThat(contested(context)).containsExactly("Friday Kiln", "Sunday Kiln", "Tuesday Kiln", "–", "–");
            assertThat(names(context)).containsExactly("Friday", "Sunday", "Thursday", "Tuesday", "Wednesday", "–");
            consents.withdraw(three, named(context, three), STEWARD);
            assertThat(names(context)).as("a consent to be contacted is none").doesNotContain("Wednesday");
            consents.erase(two, STEWARD);
            assertThat(names(context)).containsExactly("Friday", "Sunday", "Thursday", "–");
            load(context);
            assertThat(names(context))
                    .as("no file brings them back")
                    .containsExactly("Friday", "Sunday", "Thursday", "–");
        }
    }

    private static List<String> contested(ConfigurableApplicationContext context) {
        return context.getBean(SubjectPage.class).contested(new Viewer.Steward()).stream()
                .map(each -> Objects.requireNonNullElse(each.thing(), "–"))
                .sorted()
                .toList();
    }

    private static String named(ConfigurableApplicationContext context, NodeKey person) {
        return context.getBean(GroundsRegister.class).current().activeConsents(person).stream()
                .filter(consent -> consent.terms().scope() == ConsentScope.NAMED)
                .findFirst()
                .orElseThrow()
                .key();
    }
}
