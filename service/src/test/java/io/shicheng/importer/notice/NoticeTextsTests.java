package io.shicheng.importer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.schema.Table;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTests {
    @ParameterizedTest
    @EnumSource(Check.class)
    void eachCheckHasMessageAndRemedyInBothLanguages(Check check) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE, Locale.forLanguageTag("zh-CN")}) {
            NoticeLog log = new NoticeLog(language);
            log.add(check, new Spot("f.csv", 3, "born", "x{0}"), "detail", "other", "third");
            ImportNotice notice = log.samples().getFirst();
            assertThat(notice.code()).isEqualTo(check.code());
            assertThat(notice.message()).isNotBlank();
            assertThat(notice.remedy()).isNotBlank();
            boolean chinese = notice.remedy().codePoints().anyMatch(c -> c > 0x4E00);
            assertThat(chinese).isEqualTo(!language.equals(Locale.ENGLISH));
        }
    }

    @Test
    void theBundlesHoldNothingElse() {
        Set<String> keys = new TreeSet<>(Set.of("earlier_row", "in_store", "stored_person"));
        for (Check check : Check.values()) {
            keys.add(check.code());
            keys.add(check.code() + ".remedy");
        }
        for (Locale language : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "io.shicheng.importer.notices",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(keys);
        }
    }

    @Test
    void countsExactlyKeepsAHundredAndShortensValues() {
        NoticeLog log = new NoticeLog(Locale.ENGLISH);
        for (int i = 0; i < 250; i++) {
            log.add(Check.UNKNOWN_PERSON, new Spot("f.csv", i, "from", "𧧌".repeat(500) + "\n"));
        }
        assertThat(log.counts()).containsEntry("unknown_person", 250L);
        assertThat(log.samples()).hasSize(100);
        assertThat(log.samples().getFirst().value()).isEqualTo("𧧌".repeat(80) + "…");
    }

    @Test
    void callsTablesAndColumnsByTheirNamesInTheLanguageOfTheReader() {
        NoticeLog chinese = new NoticeLog(Locale.CHINESE);
        chinese.add(Check.MISSING_COLUMN, new Spot("关系.csv", 1, "from", null), Table.TIES, Table.TIES.columnOf("from"));
        assertThat(chinese.samples().getFirst().message()).isEqualTo("表 关系（ties） 需要 起点（from） 列。");
        NoticeLog english = new NoticeLog(Locale.ENGLISH);
        english.add(
                Check.MISSING_COLUMN, new Spot("ties.csv", 1, "from", null), Table.TIES, Table.TIES.columnOf("from"));
        assertThat(english.samples().getFirst().message()).isEqualTo("The table ties needs the column \"from\".");
    }
}
