package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.disclosure.Gates.graph;
import static io.shicheng.graph.tie.TieKind.CONVENES;
import static io.shicheng.graph.tie.TieKind.FOUNDED;
import static io.shicheng.graph.tie.TieKind.MEMBER_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each test tries to learn what a self-organised group is called, or who gathers it, from a store that still holds the
 * name.
 */
@Tag("thorough")
class GroupDisclosureTests {
    private static final List<Viewer> EVERYBODY =
            List.of(PUBLIC, RESEARCHER, STAFF, STEWARD, new Viewer.Staff("another"), new Viewer.Admin());
    private static final TieKind[] OF_GROUPS = {MEMBER_OF, CONVENES, FOUNDED};

    @TempDir
    Path folder;

    /** Historical members, twenty living ones, and a group that the living c1 gathers. */
    private static Network network(boolean withGroup, TieKind gathers, @Nullable String source) {
        Network network = new Network().cluster("town");
        for (int i = 0; i < 5; i++) {
            network.historical("h" + i, "town");
        }
        for (int i = 0; i < 20; i++) {
            network.living("c" + i, "town");
        }
        network.studio("kiln", "Kiln 4").tie("h0", FOUNDED, "kiln").tie("h1", MEMBER_OF, "kiln");
        if (withGroup) {
            network.group("fridays", "Friday Tea", "town", source).tie("c1", gathers, "fridays");
            for (int i = 0; i < 20; i++) {
                network.tie("c" + i, MEMBER_OF, "fridays");
            }
            network.tie("h2", MEMBER_OF, "fridays");
        }
        return network;
    }

    private Set<Viewer> whoReads(Network network, TieKind... ties) {
        return EVERYBODY.stream()
                .filter(viewer -> {
                    String drawn = drawn(network, viewer, ties).toString();
                    assertThat(drawn.contains("Friday Tea")).isEqualTo(drawn.contains("fridays"));
                    if (List.of(ties).equals(List.of(OF_GROUPS))) {
                        assertThat(found(network, viewer)).isEqualTo(drawn.contains("fridays"));
                    }
                    return drawn.contains("Friday Tea");
                })
                .collect(Collectors.toSet());
    }

    private boolean found(Network network, Viewer viewer) {
        try {
            Disclosure gate = Gates.of(network, Files.createTempDirectory(folder, "store"));
            return !gate.search(viewer, new SearchQuestion("Friday Tea", 9), RunControl.NONE)
                    .matches()
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DisclosedGraph drawn(Network network, Viewer viewer, TieKind... ties) {
        try {
            return graph(Gates.of(network, Files.createTempDirectory(folder, "store")), viewer, ties);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVENES", "FOUNDED"})
    void nobodyReadsTheNameOfAGroupThatHasNoGround(TieKind gathers) {
        Network network = network(true, gathers, null);
        assertThat(whoReads(network, OF_GROUPS)).isEmpty();
        assertThat(whoReads(network, gathers)).isEmpty();
        assertThat(whoReads(network, MEMBER_OF)).isEmpty();
        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = drawn(network, viewer, OF_GROUPS);
            assertThat(drawn.nodes()).noneMatch(node -> node.kind().equals("group"));
            assertThat(drawn.nodes()).anyMatch(node -> node.id().equals("studio:kiln"));
        }
    }

    @Test
    void theDrawingIsTheSameNoMatterWhoGathersIt() {
        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph one = drawn(network(true, CONVENES, null), viewer, CONVENES, FOUNDED);
            DisclosedGraph none = drawn(network(false, CONVENES, null), viewer, CONVENES, FOUNDED);
            assertThat(one.nodes()).isEqualTo(none.nodes());
            assertThat(one.edges()).isEqualTo(none.edges());
        }
    }

    @Test
    void itsOwnPublicationNamesItToEverybody() {
        assertThat(whoReads(network(true, CONVENES, "Friday Tea: Yearbook"), OF_GROUPS))
                .containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    @Test
    void theConvenersConsentNamesItToThoseWhomItIsGivenTo() {
        Network network = network(true, CONVENES, null);
        network.consent("c1", ConsentScope.CONTACT, "visits", "association");
        assertThat(whoReads(network, OF_GROUPS)).as("contact only").isEmpty();
        network.consent("c1", ConsentScope.NAMED, "visits", "association");
        assertThat(whoReads(network, OF_GROUPS)).containsExactlyInAnyOrder(STAFF, STEWARD);
        assertThat(whoReads(network, MEMBER_OF)).as("whatever is chosen").containsExactlyInAnyOrder(STAFF, STEWARD);
        network.consent("c1", ConsentScope.PUBLISHED, "visits", "association");
        assertThat(whoReads(network, OF_GROUPS)).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        network.withdraw("c1");
        assertThat(whoReads(network, OF_GROUPS)).as("withdrawn").isEmpty();
    }

    @Test
    void aMembersConsentDoesNotNameIt() {
        Network network = network(true, CONVENES, null).consent("c2", ConsentScope.PUBLISHED, "visits", "association");
        assertThat(whoReads(network, OF_GROUPS)).isEmpty();
        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = drawn(network, viewer, OF_GROUPS);
            assertThat(drawn.edges())
                    .as("and no tie leads to it")
                    .filteredOn(edge -> edge.kind().equals("member_of"))
                    .allMatch(edge -> drawn.nodes().get(edge.to()).id().equals("studio:kiln"));
        }
    }

    @Test
    void aHistoricalConvenerNamesIt() {
        Network network = network(true, CONVENES, null).tie("h4", FOUNDED, "fridays");
        assertThat(whoReads(network, OF_GROUPS)).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    @Test
    void whoIsNotShownDoesNotChangeWhetherItIsNamed() {
        Network network = network(true, CONVENES, null).consent("c1", ConsentScope.PUBLISHED, "visits", "association");
        network.tie("c3", CONVENES, "fridays").object("c3");
        assertThat(whoReads(network, OF_GROUPS)).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }
}
