package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedCrews.Figures;
import io.shicheng.disclosure.overview.DisclosedCrews.Row;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose crews come along, as viewers may see it. */
class CrewDisclosureTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedCrews crews(Viewer viewer, @Nullable String department) {
        return Gates.of(network, folder).crews(viewer, new CrewsQuestion(department, 1000, 0), RunControl.NONE);
    }

    private void crew(String work, int year, String head, String... members) {
        network.work(work, "Work " + work, year).credit(head, "camera", CreditLevel.HEAD, work);
        for (String member : members) {
            network.credit(member, "camera", CreditLevel.ASSISTANT, work);
        }
    }

    private void people(boolean historical, String... ids) {
        for (String id : ids) {
            if (historical) {
                network.historical(id, null);
            } else {
                network.living(id, null);
            }
        }
    }

    /** The crews that are worked out by hand in the kernel's test; who is without a name changes nothing. */
    private void byHand() {
        people(true, "a", "b", "1", "2", "3", "4", "5", "6");
        crew("w1", 1901, "a", "1", "2", "3");
        crew("w2", 1901, "b", "4", "5");
        crew("w3", 1902, "a", "1", "2", "6");
        crew("w4", 1902, "b", "3", "4");
        crew("w5", 1903, "a", "1", "4");
        crew("w6", 1903, "b", "2", "5");
    }

    @Test
    void ofHistoricalPeopleEachNumberIsExact() {
        byHand();
        people(false, "x", "y");
        network.credit("x", "camera", CreditLevel.ASSISTANT, "w3").credit("y", "camera", CreditLevel.ASSISTANT, "w4");

        DisclosedCrews found = crews(Gates.PUBLIC, null);

        // four people worked under b, who is told only as one of the few
        assertThat(found.rows()).extracting(row -> row.leader().sourceId()).containsExactly("a");
        assertThat(found.few()).isEqualTo(1);
        Figures a = Objects.requireNonNull(found.rows().getFirst().figures());
        assertThat(List.of(a.works(), a.members(), a.again(), a.next(), a.jobs(), a.withLeader()))
                .containsExactly(3, 6, 3, 3, 5, 3);
        assertThat(a.expected()).isCloseTo(14 / 5.0, within(1e-12));
        assertThat(a.chance()).isCloseTo(13 / 20.0, within(1e-12));
        assertThat(a.lift()).isNotNull();
        assertThat(found.rows()).extracting(Row::verdict).containsExactly("chance");
        assertThat(crews(Gates.PUBLIC, "art").rows()).isEmpty();
    }

    @Test
    void aLeaderOfFewerThanFiveOnlyCountsAndOneWithoutAGroundDoesNot() {
        people(true, "a", "1", "2", "3", "4", "5");
        people(false, "z");
        crew("w1", 1901, "a", "1", "2", "3", "4");
        crew("w2", 1902, "z", "1", "2", "3", "4", "5");

        DisclosedCrews found = crews(Gates.PUBLIC, null);

        assertThat(found.rows()).isEmpty();
        assertThat(found.few()).isEqualTo(1);
    }

    @Test
    void ofTheLivingAWordIsToldAndNoNumber() {
        byHand();
        people(false, "l");
        network.consent("l", ConsentScope.NAMED, "insurance", "association");
        crew("w7", 1903, "l", "1", "2", "3", "4", "5");

        assertThat(crews(Gates.PUBLIC, null).rows())
                .extracting(row -> row.leader().sourceId())
                .containsExactly("a");
        List<Row> rows = crews(Gates.STAFF, null).rows();
        assertThat(rows).extracting(row -> row.leader().sourceId()).contains("l");
        Row living = rows.getLast();
        assertThat(living.leader().sourceId()).isEqualTo("l");
        assertThat(living.figures()).isNull();
        assertThat(living.verdict()).isEqualTo("few");
    }

    @Test
    void whoeverObjectedIsNotTold() {
        byHand();
        network.object("a");

        DisclosedCrews found = crews(Gates.PUBLIC, null);

        assertThat(found.rows()).isEmpty();
        assertThat(found.few()).isEqualTo(1);
    }

    @Test
    void aLivingMemberByNameTakesTheNumbersAway() {
        byHand();
        people(false, "m");
        network.consent("m", ConsentScope.NAMED, "insurance", "association")
                .credit("m", "camera", CreditLevel.ASSISTANT, "w1");

        assertThat(crews(Gates.STAFF, null).rows())
                .filteredOn(row -> row.leader().sourceId().equals("a"))
                .singleElement()
                .extracting(Row::figures)
                .isNull();
        assertThat(crews(Gates.PUBLIC, null).rows().getFirst().figures()).isNotNull();
    }
}
