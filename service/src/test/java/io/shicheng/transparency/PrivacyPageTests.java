package io.shicheng.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.store.retention.RetentionPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/privacy.md states of the configuration is so: these fail when a number in the code changes. */
class PrivacyPageTests {
    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> CHINESE = List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十");
    private static String english = "";
    private static String chinese = "";

    @BeforeAll
    static void read() throws IOException {
        String[] halves = Files.readString(Path.of("docs/privacy.md")).split("\n---\n");
        assertThat(halves).hasSize(2);
        english = halves[0].replaceAll("\\s+", " ");
        chinese = halves[1].replaceAll("\\s+", "");
    }

    private static void bothSay(int number, String inEnglish, String inChinese) {
        assertThat(english).contains(inEnglish.formatted(ENGLISH.get(number)));
        assertThat(chinese).contains(inChinese.formatted(CHINESE.get(number)));
    }

    @Test
    void theFewestWhoLookAlike() {
        bothSay(ClassRegister.K, "in a class of %s or more", "归入至少%s人的等价类");
        bothSay(Suppression.FEWEST, "counted in tens, from %s on", "以十为单位计数，满%s人时");
    }

    @Test
    void theTimesForWhichThingsAreKept() {
        bothSay(AuditLog.KEPT.getYears(), "Entries are kept for %s years.", "条目保存%s年。");
        bothSay(RetentionPeriod.DEFAULT_YEARS, "or %s years on at the end of the month", "否则为%s年后的月末");
        bothSay(RetentionPeriod.MOST_YEARS, "never more than %s years", "最长不超过%s年");
    }

    @Test
    void whoIsHistoricalAndHowLongACitationMayBe() throws ReflectiveOperationException {
        int historical = constant("io.shicheng.graph.personal.Person", "LONG_AGO");
        int citation = constant("io.shicheng.schema.value.ValueRules", "CITATION_MAX");
        assertThat(english).contains("more than " + historical + " years ago", citation + " characters");
        assertThat(chinese).contains("超过" + historical + "年", "至多" + citation + "个字符");
        assertThat(Facts.HISTORICAL_YEARS).isEqualTo(historical);
        assertThat(Facts.CITATION).isEqualTo(citation);
    }

    @Test
    void howShortTermsAre() throws ReflectiveOperationException {
        int words = constant("io.shicheng.schema.term.ShortTerm", "WORDS_MAX");
        int characters = constant("io.shicheng.schema.term.ShortTerm", "CHARACTERS_MAX");
        bothSay(words, "of at most %s words", "每个至多%s个词");
        assertThat(english).contains("and " + characters + " characters each");
        assertThat(chinese).contains(characters + "个字符");
    }

    private static int constant(String type, String name) throws ReflectiveOperationException {
        var field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.getInt(null);
    }
}
