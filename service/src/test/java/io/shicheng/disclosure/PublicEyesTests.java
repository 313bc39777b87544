package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.degrees;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who keeps accounts, and somebody who looks at what is held of themself, sees of others what the public sees.
 */
class PublicEyesTests {
    @TempDir
    Path folder;

    private final Network network = new Network();
    private final Viewer admin = new Viewer.Admin();

    @BeforeEach
    void aTown() {
        network.cluster("town");
        network.historical("founder", "town");
        for (int i = 0; i < 40; i++) {
            String id = "p%02d".formatted(i);
            network.living(id, "town").tie("founder", WORKED_WITH, id);
            network.consent(id, ConsentScope.NAMED, "outreach", "association");
        }
    }

    private Viewer.Subject subject() {
        return new Viewer.Subject(network.key("p07"));
    }

    private Disclosure gate() {
        return Gates.of(network, folder);
    }

    /** All of it but who looked. */
    private DisclosedRanking ranking(Viewer viewer) {
        DisclosedRanking ranking = degrees(gate(), viewer, 100);
        ranking.citation().remove("as");
        return ranking;
    }

    @Test
    void anAdminSeesNothingThatThePublicDoesNot() {
        assertThat(ranking(admin)).isEqualTo(ranking(PUBLIC));
        assertThat(gate().clusters(admin)).isEqualTo(gate().clusters(PUBLIC));
        assertThat(Gates.graph(gate(), admin).nodes())
                .isEqualTo(Gates.graph(gate(), PUBLIC).nodes());
        assertThat(Gates.graph(gate(), admin).edges())
                .isEqualTo(Gates.graph(gate(), PUBLIC).edges());
    }

    @Test
    void aPersonSeesThemselfAndOtherwiseWhatThePublicSees() {
        DisclosedRanking ranking = ranking(subject());
        assertThat(ranking.rows())
                .extracting(row -> row.person().name())
                .containsExactlyInAnyOrder("Name of founder", "Name of p07");
        assertThat(ranking.classes()).isEmpty();
        assertThat(ranking.outside()).as("counted in tens, as for the public").isEqualTo(40);
        assertThat(gate().clusters(subject())).isEqualTo(gate().clusters(PUBLIC));
    }

    @Test
    void noCitationSaysWhichPersonLooked() {
        assertThat(degrees(gate(), subject(), 5).citation()).containsEntry("as", "subject");
        assertThat(degrees(gate(), subject(), 5).citation().values())
                .doesNotContain(network.key("p07").value());
    }
}
