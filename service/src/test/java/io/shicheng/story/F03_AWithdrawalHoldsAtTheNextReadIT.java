package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.Consents;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was computed is kept, and what may be shown of it is asked anew each time. */
class F03_AWithdrawalHoldsAtTheNextReadIT {
    private final Kilns kilns = Kilns.imported();

    private String seenByStaff() {
        RankingPage page = new RankingPage("degree", Set.of(), null, null, 10, false, 1);
        return kilns.part(Disclosure.class)
                .ranking(new Viewer.Staff("association"), page, RunControl.NONE)
                .toString();
    }

    @Test
    void theNameIsGone() {
        assertThat(seenByStaff()).contains("An Ran");

        Consents.Withdrawal withdrawn = kilns.part(Consents.class).withdrawAll(kilns.key("an"), Kilns.STEWARD);

        assertThat(withdrawn.consents()).isEqualTo(2);
        assertThat(seenByStaff()).doesNotContain("An Ran");
    }
}
