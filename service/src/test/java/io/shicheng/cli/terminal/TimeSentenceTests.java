package io.shicheng.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeSentenceTests {
    private static final Map<String, String> OF_1650 = Map.of(
            "at", "1650", "ties_bounded_by_lives", "2100", "ties_left_out_by_lives", "15000", "ties_undated", "3");

    private static String said(Map<String, String> citation, Locale locale) {
        return TimeSentence.of(new TreeMap<>(citation), Messages.in(locale)).orElse("nothing");
    }

    @Test
    void saysInBothLanguagesWhatLivesDecided() {
        assertThat(said(OF_1650, Locale.ENGLISH))
                .startsWith("In 1650: 2,100 ties without complete dates count")
                .contains("15,000 are left out")
                .contains("3 are left out, because nothing says when");
        assertThat(said(OF_1650, Locale.CHINESE))
                .startsWith("1650年：2,100 条")
                .contains("15,000 条")
                .contains("；3 条");
    }

    @Test
    void saysNothingOfAResultOfNoYear() {
        assertThat(said(Map.of("ties", "master_of"), Locale.ENGLISH)).isEqualTo("nothing");
    }
}
