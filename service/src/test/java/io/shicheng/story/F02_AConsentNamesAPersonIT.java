package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who agreed to be named to an association is named to its staff, and to nobody else. */
class F02_AConsentNamesAPersonIT {
    private final Disclosure gate = Kilns.imported().part(Disclosure.class);

    private List<String> named(Viewer viewer) {
        RankingPage page = new RankingPage("degree", Set.of(), null, null, 10, false, 1);
        return gate.ranking(viewer, page, RunControl.NONE).rows().stream()
                .map(row -> String.valueOf(row.person().name()))
                .toList();
    }

    @Test
    void toTheReceiverAndNobodyElse() {
        assertThat(named(new Viewer.Staff("association"))).contains("An Ran").doesNotContain("Bo Qing");
        assertThat(named(new Viewer.Staff("service-centre"))).doesNotContain("An Ran");
        assertThat(named(new Viewer.Researcher("thesis"))).doesNotContain("An Ran");
    }
}
