package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a ranking is a part of the very same answer. */
class RankingPagesTests {
    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();

    /** Thirty people of long ago, seven who agreed to be named, and forty who agreed to nothing. */
    @BeforeEach
    void people() {
        for (int i = 0; i < 30; i++) {
            network.historical("old %02d".formatted(i), null);
        }
        for (int i = 1; i < 30; i++) {
            network.tie("old %02d".formatted(i / 2), WORKED_WITH, "old %02d".formatted(i));
        }
        for (int i = 0; i < 7; i++) {
            String id = "named " + i;
            network.living(id, null).consent(id, ConsentScope.NAMED, "insurance", "association");
            network.tie(id, WORKED_WITH, "old %02d".formatted(i)).tie(id, WORKED_WITH, "old 29");
        }
        for (int i = 0; i < 40; i++) {
            String id = "silent " + i;
            network.living(id, null);
            for (int t = 0; t <= i % 8; t++) {
                network.tie(id, WORKED_WITH, "old %02d".formatted((i + 3 * t) % 30));
            }
        }
    }

    private DisclosedRanking page(Viewer viewer, int skipped, int top) {
        return Gates.of(network, folder, audit)
                .ranking(
                        viewer,
                        new RankingPage("degree", Set.of(), null, null, top, false, 1, skipped),
                        RunControl.NONE);
    }

    @Test
    void pagesOneAfterTheOtherAreTheWholeAndCiteTheSame() {
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedRanking whole = page(viewer, 0, 10_000);
            assertThat(whole.rows()).hasSize(whole.named()).hasSizeGreaterThan(7);
            assertThat(whole.classes()).hasSize(whole.classCount());
            List<DisclosedRanking.Row> rows = new ArrayList<>();
            List<DisclosedRanking.ClassRow> classes = new ArrayList<>();
            for (int skipped = 0; skipped < Math.max(whole.named(), whole.classCount()); skipped += 3) {
                DisclosedRanking page = page(viewer, skipped, 3);
                assertThat(page.citation()).isEqualTo(whole.citation());
                assertThat(page.none()).isEqualTo(whole.none());
                assertThat(page.named()).isEqualTo(whole.named());
                assertThat(page.classCount()).isEqualTo(whole.classCount());
                rows.addAll(page.rows());
                classes.addAll(page.classes());
            }
            assertThat(rows).isEqualTo(whole.rows());
            assertThat(classes).isEqualTo(whole.classes());
        }
        assertThat(page(RESEARCHER, 0, 1).classCount()).isPositive();
    }

    @Test
    void aPagePastTheLastIsEmptyAndRecordsNobody() {
        DisclosedRanking past = page(STAFF, 5000, 1000);
        assertThat(past.rows()).isEmpty();
        assertThat(past.empty()).as("there are people, on other pages").isNull();
        assertThat(audit.events).isEmpty();
    }

    @Test
    void onlyThoseOnThePageAreRecordedAsSeen() {
        DisclosedRanking page = page(STAFF, 2, 14);
        List<String> shown = page.rows().stream()
                .map(row -> row.person().id())
                .filter(id -> id.startsWith("named"))
                .toList();
        assertThat(shown).isNotEmpty().hasSizeLessThan(7);
        assertThat(audit.events).hasSize(1);
        assertThat(audit.events.getFirst().people())
                .containsExactlyInAnyOrderElementsOf(
                        shown.stream().map(network::key).toList());
    }

    @Test
    void noRowLiesBeforeTheFirst() {
        assertThatThrownBy(() -> page(PUBLIC, -1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
