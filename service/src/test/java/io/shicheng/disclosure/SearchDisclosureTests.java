package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.AuditAction;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.answer.DisclosedMatches;
import io.shicheng.disclosure.answer.DisclosedMatches.Match;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who finds whom by name. */
class SearchDisclosureTests {
    private static final Viewer ELSEWHERE = new Viewer.Staff("another");
    private static final List<Viewer> VIEWERS =
            List.of(PUBLIC, RESEARCHER, STAFF, ELSEWHERE, STEWARD, new Viewer.Admin());

    @TempDir
    Path folder;

    private final MemoryAudit audit = new MemoryAudit();

    /** Each of another ground. */
    private static Network network() {
        return new Network()
                .cluster("town")
                .historical("hanna", "town")
                .living("petra", "town")
                .consent("petra", ConsentScope.PUBLISHED, "visits", "association")
                .living("nora", "town")
                .consent("nora", ConsentScope.NAMED, "visits", "association")
                .living("carla", "town")
                .consent("carla", ConsentScope.CONTACT, "visits", "association")
                .living("xenia", "town")
                .studio("kiln", "Name of a kiln");
    }

    private DisclosedMatches search(Disclosure gate, Viewer viewer, String text, int most) {
        return gate.search(viewer, new SearchQuestion(text, most), RunControl.NONE);
    }

    private static Set<String> ids(DisclosedMatches found) {
        return found.matches().stream().map(match -> match.label().id()).collect(Collectors.toSet());
    }

    @Test
    void eachViewerFindsWhomTheyMaySeeByNameAndNobodyElse() {
        Network network = network();
        Disclosure gate = Gates.of(network, folder, audit);
        Set<String> everybodys = Set.of("hanna", "petra", "studio:kiln");
        assertThat(ids(search(gate, PUBLIC, "name of", 50))).isEqualTo(everybodys);
        assertThat(ids(search(gate, RESEARCHER, "name of", 50))).isEqualTo(everybodys);
        assertThat(ids(search(gate, new Viewer.Admin(), "name of", 50))).isEqualTo(everybodys);
        assertThat(ids(search(gate, ELSEWHERE, "name of", 50))).isEqualTo(everybodys);
        assertThat(ids(search(gate, STAFF, "name of", 50)))
                .containsExactlyInAnyOrder("hanna", "petra", "nora", "studio:kiln");
        assertThat(ids(search(gate, STEWARD, "name of", 50)))
                .containsExactlyInAnyOrder("hanna", "petra", "nora", "carla", "studio:kiln");
        assertThat(ids(search(gate, new Viewer.Subject(network.key("nora")), "name of", 50)))
                .containsExactlyInAnyOrder("hanna", "petra", "nora", "studio:kiln");
        assertThat(ids(search(gate, new Viewer.Subject(network.key("xenia")), "name of", 50)))
                .as("of whom no name may be held")
                .isEqualTo(everybodys);
    }

    /** Not in order, size or text, nor by taking a place. */
    @Test
    void whoIsNotShownChangesNothing() {
        Network crowded = network();
        for (int i = 0; i < 40; i++) {
            crowded.living("a" + i, "town").living("z" + i, null);
            crowded.consent("z" + i, ConsentScope.CONTACT, "visits", "another");
        }
        Disclosure with = Gates.of(crowded, folder, audit);
        Disclosure without = Gates.of(network(), folder.resolve("without"), audit);
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, ELSEWHERE, new Viewer.Admin())) {
            for (String text : List.of("name", "Name of a", "Name of a1", "name of z3", "noa", "nmae of a7", "kiln")) {
                for (int most : List.of(1, 2, 50)) {
                    assertThat(search(with, viewer, text, most))
                            .as(viewer + " " + text)
                            .isEqualTo(search(without, viewer, text, most));
                }
            }
        }
    }

    @Test
    void saysHowItFoundEachAndWhetherThereAreMore() {
        Disclosure gate = Gates.of(
                new Network()
                        .lived("1", "慧能（惠能）", 638, 713)
                        .lived("2", "慧能", 700, 750)
                        .lived("3", "法慧能", 800, 850)
                        .studio("4", "慧能寺"),
                folder);
        DisclosedMatches found = search(gate, PUBLIC, "慧能", 3);
        assertThat(found.matches().stream().map(match -> match.label().id() + " " + match.how()))
                .containsExactly("1 name", "2 name", "studio:4 beginning");
        assertThat(found.more()).isTrue();
        assertThat(search(gate, PUBLIC, "慧能", 4).more()).isFalse();
        Match variant = search(gate, PUBLIC, "惠能", 1).matches().getFirst();
        assertThat(variant.spelling()).isEqualTo("惠能");
        assertThat(variant.how()).isEqualTo("name");
        assertThat(variant.kind()).isEqualTo("person");
        assertThat(variant.label().name()).isEqualTo("慧能（惠能）");
        assertThat(variant.label().detailText()).isEqualTo("638–713");
        assertThat(search(gate, PUBLIC, "huineng", 9).matches()).hasSize(4);
        assertThat(search(gate, PUBLIC, "hn", 9).matches()).hasSize(4);
        assertThat(search(gate, PUBLIC, "huinang", 9).matches()).isEmpty();
        assertThat(search(gate, PUBLIC, " ", 9).matches()).isEmpty();
    }

    @Test
    void anOrganisationStandsWithItsPlace() {
        Disclosure gate = Gates.of(new Network().cluster("town").group("g", "Friday Tea", "town", "a book"), folder);
        Label.Named found = search(gate, PUBLIC, "tea", 9).matches().getFirst().label();
        assertThat(found.id()).isEqualTo("group:g");
        assertThat(found.detailText()).isEqualTo("town");
    }

    @Test
    void whoIsShownIsRecordedAndNotWhatWasTyped() {
        Network network = network();
        Disclosure gate = Gates.of(network, folder, audit);
        search(gate, STAFF, "Name of xenia", 50);
        search(gate, STAFF, "Name of hanna", 50);
        assertThat(audit.events).isEmpty();
        search(gate, STAFF, "Name of nora", 50);
        assertThat(audit.events).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.NAMES_READ);
            assertThat(event.people()).containsExactly(network.key("nora"));
            assertThat(event.toString()).doesNotContain("Name of");
        });
    }

    /** No change tells anybody: each question goes by the grounds of the moment. */
    @Test
    void whatIsGivenAndRunsOutCountsAtTheNextQuestion() {
        Network network = network();
        Disclosure gate = Gates.of(network, folder);
        assertThat(ids(search(gate, PUBLIC, "Name of xenia", 9))).isEmpty();
        network.consent("xenia", ConsentScope.PUBLISHED, "visits", "association");
        assertThat(ids(search(gate, PUBLIC, "Name of xenia", 9))).containsExactly("xenia");
        for (Viewer viewer : VIEWERS) {
            assertThat(ids(search(gate, viewer, "Name of xenia", 9))).containsExactly("xenia");
        }
        network.withoutConsents("xenia");
        for (Viewer viewer : VIEWERS) {
            assertThat(ids(search(gate, viewer, "Name of xenia", 9)))
                    .as(viewer.toString())
                    .isEmpty();
        }
    }

    @Test
    void refusesToListEverybody() {
        assertThatThrownBy(() -> new SearchQuestion("name", 51)).hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> new SearchQuestion("name", 0)).hasMessageContaining("1 to 50");
    }
}
