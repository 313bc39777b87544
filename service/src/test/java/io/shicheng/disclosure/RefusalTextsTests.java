package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RefusalTextsTests {
    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = RefusalTextsTests.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void everyRefusalIsToldInEnglishAndChinese() throws IOException {
        Properties english = texts("refusals.properties");
        Properties chinese = texts("refusals_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.values()).allMatch(text -> text.toString().matches(".*\\p{IsHan}.*"));
        assertThat(english.values()).noneMatch(text -> text.toString().matches(".*\\p{IsHan}.*"));
        english.forEach((key, text) -> {
            for (int i = 0; i < 4; i++) {
                String place = "{" + i + "}";
                assertThat(String.valueOf(chinese.get(key)).contains(place))
                        .as(key + " " + place)
                        .isEqualTo(text.toString().contains(place));
            }
        });
    }

    @Test
    void aRefusalNamesTheValueInTheLanguageOfTheReader() {
        DisclosureException refused = DisclosureException.of(DisclosureException.Reason.BAD_QUESTION, "top", 0);

        assertThat(refused).hasMessage("The top (0) must be at least 1. Maybe 20?");
        assertThat(refused.text(Locale.CHINESE)).isEqualTo("行数（0）至少为 1。是否为 20？");
        assertThat(refused.text(Locale.FRENCH)).isEqualTo(refused.getMessage());
    }
}
