package io.shicheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainNameTests {
    @Test
    void spellingsThatLookAlikeAreOneName() {
        for (String spelling : List.of(
                "PROJ1",
                "Proj1",
                "\uFF50\uFF52\uFF4F\uFF4A\uFF11",
                "pro\u200Bj1",
                "\u00ADproj1\uFEFF",
                "\u0440\u0433oj1".replace("\u0433", "r"),
                "pr\u043Ej1",
                "\u03A1R\u039FJ1",
                "pro\u0458\u00B9")) {
            assertThat(PlainName.of(spelling)).as(spelling).isEqualTo("proj1");
        }
        assertThat(PlainName.of("\u8BBA\u6587-2")).isEqualTo("\u8BBA\u6587-2");
        assertThat(PlainName.of("thesis.2_b")).isEqualTo("thesis.2_b");
    }

    @Test
    void namesThatATypefaceMakesAlikeAreToldApartButSaidToBeAlike() {
        assertThat(PlainName.of("proj1")).isNotEqualTo(PlainName.of("projl"));
        assertThat(PlainName.alike("proj1", "projl")).isTrue();
        assertThat(PlainName.alike("thesis_1", "Thesis-I")).isTrue();
        assertThat(PlainName.alike("modern", "modem")).isTrue();
        assertThat(PlainName.alike("thesis1", "thesis2")).isFalse();
    }
}
