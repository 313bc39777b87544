package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Inquiry takes a snapshot, has the engine compute, and keeps the result with what it takes to get it again. */
class E01_AQuestionHasAResultThatCanBeCitedIT {
    @Test
    void whoHasMostStudentsComesFirst() {
        Kilns kilns = Kilns.imported();
        RankingQuestion question = new RankingQuestion("students", Set.of(), null, null, false, 1);

        Ranking ranking = kilns.part(Inquiry.class).ask(question, Population.EVERYBODY, RunControl.NONE);

        assertThat(ranking.rows()).hasSize(8);
        assertThat(ranking.rows().getFirst().person()).isEqualTo(kilns.key("an"));
        assertThat(ranking.rows().getFirst().score()).isEqualTo(2);
        assertThat(ranking.citation().measure()).isEqualTo("students");
        assertThat(ranking.citation().snapshotDigest())
                .isEqualTo(ranking.snapshot().digest());
        Ranking again = kilns.part(Inquiry.class).ask(question, Population.EVERYBODY, RunControl.NONE);
        assertThat(again.citation()).isEqualTo(ranking.citation());
        assertThat(again.rows()).isEqualTo(ranking.rows());
    }
}
