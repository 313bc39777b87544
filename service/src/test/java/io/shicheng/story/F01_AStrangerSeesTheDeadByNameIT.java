package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.progress.RunControl;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every result leaves by one gate, which knows who is looking; what may not be shown does not leave. */
class F01_AStrangerSeesTheDeadByNameIT {
    @Test
    void ofTheLivingTheyAreToldNothingThatFindsOne() {
        Disclosure gate = Kilns.imported().part(Disclosure.class);
        RankingPage page = new RankingPage("students", Set.of(), null, null, 10, false, 1);

        DisclosedRanking ranking = gate.ranking(new Viewer.Anonymous(), page, RunControl.NONE);

        assertThat(ranking.rows())
                .extracting(row -> row.person().name())
                .as("whose student is dead too; that He taught somebody would tell of An, who lives")
                .containsExactly("Gu Lanting");
        assertThat(ranking.classes()).as("classes are for researchers").isEmpty();
        assertThat(ranking.unnamed()).as("in tens: six are too few to say").isZero();
        assertThat(ranking.toString()).doesNotContain("An Ran", "Bo Qing");
    }
}
