package io.shicheng.importer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportNotice;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.schema.notice.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextsTests {
    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(ValueCheck.values()));
        checks.addAll(List.of(ImportCheck.values()));
        return checks;
    }

    @Test
    void noTwoChecksHaveTheSameCode() {
        assertThat(checks()).extracting(Check::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void eachCheckHasMessageAndRemedyInBothLanguages(Check check) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE, Locale.forLanguageTag("zh-CN")}) {
            NoticeLog log = new NoticeLog(language);
            log.add(check, new SourceLocation("f.csv", 3, "born", "x{0}"), "detail", "other", "third");
            ImportNotice notice = log.samples().getFirst();
            assertThat(notice.code()).isEqualTo(check.code());
            assertThat(notice.message()).isNotBlank();
            assertThat(notice.remedy()).isNotBlank();
            boolean chinese = notice.remedy().codePoints().anyMatch(c -> c > 0x4E00);
            assertThat(chinese).isEqualTo(!language.equals(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "io.shicheng.schema.notices, ''",
        "io.shicheng.importer.notices, 'earlier_row,in_store,stored_person,aside_units,aside_heading,aside_section,aside_total,aside_note'"
    })
    void theBundlesHoldNothingElse(String bundleName, String phrases) {
        Set<String> keys = new TreeSet<>(phrases.isEmpty() ? List.of() : List.of(phrases.split(",")));
        checks().stream().filter(check -> check.texts().equals(bundleName)).forEach(check -> {
            keys.add(check.code());
            keys.add(check.code() + ".remedy");
        });
        for (Locale language : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    bundleName,
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(keys);
        }
    }

    @Test
    void countsExactlyKeepsAHundredAndShortensValues() {
        NoticeLog log = new NoticeLog(Locale.ENGLISH);
        for (int i = 0; i < 250; i++) {
            log.add(ImportCheck.UNKNOWN_PERSON, new SourceLocation("f.csv", i, "from", "𧧌".repeat(500) + "\n"));
        }
        assertThat(log.counts()).containsEntry("unknown_person", 250L);
        assertThat(log.samples()).hasSize(100);
        assertThat(log.samples().getFirst().value()).isEqualTo("𧧌".repeat(80) + "…");
    }

    @Test
    void callsTablesAndColumnsByTheirNamesInTheLanguageOfTheReader() {
        NoticeLog chinese = new NoticeLog(Locale.CHINESE);
        chinese.add(
                ImportCheck.MISSING_COLUMN,
                new SourceLocation("关系.csv", 1, "from", null),
                Table.TIES,
                Table.TIES.columnOf("from"));
        assertThat(chinese.samples().getFirst().message()).isEqualTo("表 关系（ties） 需要 起点（from） 列。");
        NoticeLog english = new NoticeLog(Locale.ENGLISH);
        english.add(
                ImportCheck.MISSING_COLUMN,
                new SourceLocation("ties.csv", 1, "from", null),
                Table.TIES,
                Table.TIES.columnOf("from"));
        assertThat(english.samples().getFirst().message()).isEqualTo("The table ties needs the column \"from\".");
    }
}
