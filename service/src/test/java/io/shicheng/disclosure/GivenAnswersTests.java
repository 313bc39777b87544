package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.gate.AnswerRegister;
import io.shicheng.disclosure.gate.Gate;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is found again as it was, by who may see it, as long as it would be the same. */
class GivenAnswersTests {
    private static final RankingPage DEGREE = new RankingPage("degree", Set.of(), null, null, 20, false, 1);

    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();

    /** Two living people who agreed to be named to the association, and one of long ago. */
    @BeforeEach
    void people() {
        for (String id : List.of("a", "b")) {
            network.living(id, null).consent(id, ConsentScope.NAMED, "insurance", "association");
        }
        network.historical("old", null).tie("a", WORKED_WITH, "old").tie("b", WORKED_WITH, "a");
    }

    /** The service as it is now. */
    private final class Desk {
        private final Gate gate = (Gate) Gates.of(network, folder, audit);
        private final GivenAnswers given = new AnswerRegister(gate, network.vault());

        DisclosedRanking ask(Viewer viewer, RankingPage page) {
            return gate.ranking(viewer, page, RunControl.NONE);
        }

        String asked(Viewer viewer, RankingPage page) {
            return given.idOf(viewer, page, ask(viewer, page));
        }

        DisclosedRanking again(Viewer viewer, String id) {
            return given.again(viewer, id, RunControl.NONE);
        }

        void assertRefused(Reason reason, Viewer viewer, String id) {
            assertThatThrownBy(() -> again(viewer, id))
                    .isInstanceOfSatisfying(
                            DisclosureException.class,
                            e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Test
    void whoCitesAnAnswerIsShownNobodyAndNeedsTheSameEyesAndTheSameAnswer() {
        Desk desk = new Desk();
        DisclosedRanking answer = desk.ask(STAFF, DEGREE);
        String id = desk.given.idOf(STAFF, DEGREE, answer);
        int recorded = audit.events.size();
        GivenAnswers.Cited cited = desk.given.cited(STAFF, id, RunControl.NONE);
        assertThat(cited.page()).isEqualTo(DEGREE);
        assertThat(cited.citation()).isEqualTo(answer.citation()).containsKey("result");
        assertThat(audit.events).hasSize(recorded);
        assertThatThrownBy(() -> desk.given.cited(PUBLIC, id, RunControl.NONE)).isInstanceOf(DisclosureException.class);
        network.withdraw("a");
        assertThatThrownBy(() -> new Desk().given.cited(STAFF, id, RunControl.NONE))
                .isInstanceOfSatisfying(
                        DisclosureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RESULT_CHANGED));
    }

    @Test
    void whoAskedFindsTheSameAnswerAndIsRecordedAgain() {
        Desk desk = new Desk();
        DisclosedRanking answer = desk.ask(STAFF, DEGREE);
        String id = desk.given.idOf(STAFF, DEGREE, answer);
        assertThat(desk.again(STAFF, id)).isEqualTo(answer);
        assertThat(audit.events).hasSize(2);
        assertThat(audit.events.getLast()).isEqualTo(audit.events.getFirst());
    }

    @Test
    void equalQuestionsHaveOneIdAndOthersHaveOthers() {
        Desk desk = new Desk();
        String id = desk.asked(STAFF, DEGREE);
        assertThat(desk.asked(STAFF, DEGREE)).isEqualTo(id);
        assertThat(desk.asked(new Viewer.Staff("platform"), DEGREE)).isNotEqualTo(id);
        assertThat(desk.asked(STAFF, DEGREE.withShares(true))).isNotEqualTo(id);
        assertThat(desk.asked(STAFF, new RankingPage("degree", Set.of(TieKind.LEADS), null, null, 20, false, 1)))
                .isNotEqualTo(id);
        assertThat(desk.asked(STAFF, new RankingPage("degree", Set.of(), null, null, 20, false, 2)))
                .isNotEqualTo(id);
        RankingPage pagerank = new RankingPage("pagerank", Set.of(), null, null, 20, false, 1);
        assertThat(desk.asked(STAFF, pagerank.with(Map.of("damping", "0.5"))))
                .isNotEqualTo(desk.asked(STAFF, pagerank.with(Map.of("damping", "0.9"))));
    }

    @Test
    void nobodyElseFindsItAndToThemItIsAsOneThatNeverWas() {
        Desk desk = new Desk();
        String id = desk.asked(STAFF, DEGREE);
        for (Viewer other : List.of(PUBLIC, RESEARCHER, new Viewer.Staff("platform"), new Viewer.Steward())) {
            desk.assertRefused(Reason.UNKNOWN_RESULT, other, id);
        }
        desk.assertRefused(Reason.UNKNOWN_RESULT, STAFF, "abcdefghijklmnopqrstuvwxyz");
    }

    @Test
    void whatWasShownOfSomebodyWhoWithdrewIsNotShownAgainAndNotRecorded() {
        Desk desk = new Desk();
        String before = desk.asked(STAFF, DEGREE);
        DisclosedRanking seen = desk.ask(PUBLIC, DEGREE);
        String of = desk.given.idOf(PUBLIC, DEGREE, seen);
        network.withdraw("a");
        int recorded = audit.events.size();
        desk.assertRefused(Reason.RESULT_CHANGED, STAFF, before);
        assertThat(audit.events).hasSize(recorded);
        assertThat(desk.again(PUBLIC, of)).as("who saw nothing of them").isEqualTo(seen);
    }

    @Test
    void anOldIdSaysNothingOfWhatIsAskedNow() {
        Desk desk = new Desk();
        String before = desk.asked(STAFF, DEGREE);
        network.withdraw("a");
        String after = desk.asked(STAFF, DEGREE);
        assertThat(after).isNotEqualTo(before);
        assertThat(desk.again(STAFF, after)).isEqualTo(desk.ask(STAFF, DEGREE));
        desk.assertRefused(Reason.RESULT_CHANGED, STAFF, before);
    }

    /** Every question that an address can hold: what is not in the id would be asked otherwise. */
    @Test
    void nothingIsRememberedSoThatARestartForgetsNothing() {
        RankingPage pagerank = new RankingPage("pagerank", Set.of(), null, null, 20, false, 1);
        List<RankingPage> pages = List.of(
                DEGREE,
                DEGREE.withShares(true),
                new RankingPage("degree", Set.of(WORKED_WITH, TieKind.LEADS), null, 1990, 7, true, 3, 2),
                pagerank.with(Map.of("damping", "0.5")));
        for (RankingPage page : pages) {
            Desk before = new Desk();
            DisclosedRanking answer = before.ask(STAFF, page);
            String id = before.given.idOf(STAFF, page, answer);
            Desk after = new Desk();
            assertThat(after.again(STAFF, id)).as(page.toString()).isEqualTo(answer);
            after.assertRefused(Reason.UNKNOWN_RESULT, PUBLIC, id);
            assertThat(id).matches("[A-Za-z0-9_-]{20,400}");
        }
        String before = new Desk().asked(STAFF, DEGREE);
        network.withdraw("a");
        new Desk().assertRefused(Reason.RESULT_CHANGED, STAFF, before);
    }

    @Test
    void anIdThatWasChangedIsAsOneThatNeverWas() {
        Desk desk = new Desk();
        String id = desk.asked(STAFF, DEGREE);
        for (int place = 0; place < id.length(); place++) {
            char other = id.charAt(place) == '1' ? '2' : '1';
            desk.assertRefused(Reason.UNKNOWN_RESULT, STAFF, id.substring(0, place) + other + id.substring(place + 1));
        }
        desk.assertRefused(Reason.UNKNOWN_RESULT, STAFF, id + "A");
        desk.assertRefused(Reason.UNKNOWN_RESULT, STAFF, "");
    }
}
