package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.progress.RunControl;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes out over HTTP, and from a command with {@code --format json}, is the disclosed record itself. */
class G02_TheAnswerOfTheServiceIsTheSameRecordIT {
    @Test
    void aRankingIsItsOwnJson() {
        RankingPage page = new RankingPage("students", Set.of(), null, null, 10, false, 1);
        DisclosedRanking ranking =
                Kilns.imported().part(Disclosure.class).ranking(new Viewer.Anonymous(), page, RunControl.NONE);

        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode json = mapper.readTree(mapper.writeValueAsString(ranking));

        assertThat(json.get("measure").asString()).isEqualTo("students");
        assertThat(json.get("rows").get(0).get("name").asString()).isEqualTo("Gu Lanting");
        assertThat(json.get("citation").get("snapshot").asString()).matches("[0-9a-f]{64}");
    }
}
