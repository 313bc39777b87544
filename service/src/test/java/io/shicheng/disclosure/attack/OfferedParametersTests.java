package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a number that could be any, somebody could search the one at which a class passes the border of a band. */
class OfferedParametersTests {
    private static final List<Viewer> VIEWERS = List.of(
            new Viewer.Anonymous(),
            new Viewer.Researcher("thesis"),
            new Viewer.Staff("association"),
            new Viewer.Steward());

    @TempDir
    Path folder;

    private static DisclosedRanking ask(HeldStore store, Viewer viewer, String measure, Map<String, String> told) {
        RankingPage question = new RankingPage(measure, Set.of(), null, null, 1000, false, 1).with(told);
        return store.service().gate().ranking(viewer, question, RunControl.NONE);
    }

    @Test
    void nobodyChoosesFreelyAmongNumbers() {
        try (HeldStore store = HeldStore.of(SmallNetwork.of(7, 60), folder)) {
            for (Viewer viewer : VIEWERS) {
                for (String damping : List.of("0.86", "0.8500000001", "0", "1", "NaN", "half")) {
                    assertThatThrownBy(() -> ask(store, viewer, "pagerank", Map.of("damping", damping)))
                            .isInstanceOf(InquiryException.class)
                            .hasMessageContaining(damping)
                            .hasMessageContaining("damping");
                }
                for (String weights : List.of(
                        "worked_with:3",
                        "worked_with:0.2500001",
                        "worked_with:-1",
                        "worked_with",
                        "worked_with:2,worked_with:4",
                        "colour:2",
                        "worked_with:2,leads:2,master_of:4,partner_of:0.5")) {
                    assertThatThrownBy(() -> ask(store, viewer, "strength", Map.of("kindWeight", weights)))
                            .isInstanceOf(InquiryException.class)
                            .hasMessageContaining("kind-weight");
                }
                for (String estimate : List.of("samples", "epsilon", "delta", "top")) {
                    assertThatThrownBy(() -> ask(store, viewer, "betweenness", Map.of(estimate, "0.5")))
                            .isInstanceOf(InquiryException.class);
                    assertThatThrownBy(() -> ask(store, viewer, "betweenness", Map.of(estimate, "5")))
                            .isInstanceOf(InquiryException.class);
                }
                assertThatThrownBy(() -> ask(store, viewer, "pagerank", Map.of("restart", "1")))
                        .isInstanceOf(InquiryException.class);
                assertThatThrownBy(() -> ask(store, viewer, "degree", Map.of("damping", "0.5")))
                        .isInstanceOf(InquiryException.class);
                assertThatThrownBy(() -> ask(store, viewer, "degree", Map.of("colour", "red")))
                        .isInstanceOf(InquiryException.class)
                        .hasMessageContaining("colour");
            }
        }
    }

    @Test
    void whatIsOfferedIsFewValuesAndIsCited() {
        int asked = 0;
        try (HeldStore store = HeldStore.of(SmallNetwork.of(7, 60), folder)) {
            for (DisclosedMeasure measure : DisclosedMeasure.all()) {
                for (DisclosedMeasure.DisclosedParameter parameter : measure.parameters()) {
                    assertThat(parameter.values()).as(parameter.name()).hasSizeBetween(2, 8);
                    for (String each : parameter.values()) {
                        String value = parameter.each() == null ? each : "worked_with:" + each;
                        DisclosedRanking ranking =
                                ask(store, VIEWERS.getFirst(), measure.code(), Map.of(parameter.name(), value));
                        if (parameter.each() != null) {
                            String shown = each.equals("0") || each.equals("1") ? "null" : value;
                            assertThat(String.valueOf(ranking.citation().get("kind_weight")))
                                    .isEqualTo(shown);
                            assertThat(String.valueOf(ranking.citation().get("ties"))
                                            .contains("worked_with"))
                                    .isEqualTo(!each.equals("0"));
                            asked++;
                            continue;
                        }
                        String cited = parameter.name().equals("halfLife") ? "half_life" : parameter.name();
                        if (!value.equals(parameter.usual())) {
                            assertThat(Double.valueOf(
                                            String.valueOf(ranking.citation().get(cited))))
                                    .as(measure.code() + " " + parameter.name())
                                    .isEqualTo(Double.valueOf(value));
                        }
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(30);
    }
}
