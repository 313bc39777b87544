package io.shicheng.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.HoldingsDisclosure.Smallest;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.store.retention.RetentionPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the documents is made by the program; {@code -Dnotice.write=true} writes it anew. */
class NoticeTests {
    private static final Path EXAMPLE = Path.of("docs/examples/notice.yaml");
    private static final Path PAGE = Path.of("docs/notice.md");
    private static final String HEAD = """
            <!-- Made by NoticeTests from docs/examples/notice.yaml and the settings that come with the program; do not edit by hand.
                 Your own: put a notice.yaml like that into the store's folder, then: shicheng notice --out notice.md -->

            """;

    @TempDir
    Path folder;

    private static String notice(Path declaration, int years) {
        return new PersonNotice(
                        declaration, new RetentionPeriod(years), new Smallest(ClassRegister.K, Suppression.FEWEST))
                .text();
    }

    @Test
    void thePageOfTheDocumentsIsWhatTheProgramWrites() throws IOException {
        String page = HEAD + notice(EXAMPLE, RetentionPeriod.DEFAULT_YEARS);
        if (Boolean.getBoolean("notice.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void saysWhatIsSetAndDeclaredInBothLanguages() {
        String notice = notice(EXAMPLE, 7);
        assertThat(notice)
                .contains("7 years after it", "7 年后的月末")
                .contains("at least 5 people", "至少 5 人情况相同")
                .contains("fewer than 10 people", "少于 10 人")
                .contains("The Association of Craft Workers", "工艺从业者协会")
                .contains("insurance scheme", "自由职业者保险", "visits department", "走访部")
                .doesNotContain("{{", "☐");
    }

    @Test
    void isOnePageALanguageInPlainWords() {
        String[] pages = notice(EXAMPLE, 3).split("\n---\n");
        assertThat(pages).hasSize(2);
        assertThat(pages[0].split("\\s+")).hasSizeLessThan(600);
        assertThat(pages[1].codePoints().filter(Character::isIdeographic).count())
                .isLessThan(1100);
    }

    @Test
    void marksWhatNobodyDeclared() {
        assertThat(notice(folder.resolve("notice.yaml"), 3)).contains("☐ **to fill in**", "☐ **请填写**");
    }

    @Test
    void refusesADeclarationThatIsNone() throws IOException {
        Path file = folder.resolve("notice.yaml");
        for (String text : List.of(
                "- keeper",
                "keeper: [",
                "owner: x\n",
                "keeper: The Association\n",
                "keeper: {en: x}\n",
                "contact: \"a\\nb\"\n",
                "contact: <script>\n",
                "purposes: {insurance: {en: 'a | b', zh: x}}\n",
                "receivers: {association: {en: '{{gap}}', zh: x}}\n",
                "contact: " + "x".repeat(301) + "\n")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> notice(file, 3))
                    .as(text)
                    .isInstanceOfSatisfying(NoticeException.class, unusable -> {
                        assertThat(unusable).hasMessageContaining("notice.yaml");
                        assertThat(unusable.text(Locale.CHINESE))
                                .contains("请在库的文件夹中修正", unusable.value())
                                .doesNotContainPattern("[a-z]{3,} [a-z]{2,} [a-z]{2,}");
                    });
        }
    }

    @Test
    void bothLanguagesOfADocumentSayTheSameFacts() throws IOException {
        for (String name : List.of("notice", "assessment")) {
            List<List<String>> places = List.of(places(name, "en"), places(name, "zh"));
            assertThat(places.getFirst()).as(name).isEqualTo(places.getLast()).isNotEmpty();
        }
    }

    private static List<String> places(String name, String language) throws IOException {
        String text = Files.readString(
                Path.of("service/src/main/resources/io/shicheng/transparency/" + name + "_" + language + ".md"));
        TreeMap<String, Integer> counts = new TreeMap<>();
        Pattern.compile("\\{\\{\\w+}}")
                .matcher(text)
                .results()
                .forEach(place -> counts.merge(place.group(), 1, Integer::sum));
        return counts.entrySet().stream().map(Object::toString).toList();
    }
}
