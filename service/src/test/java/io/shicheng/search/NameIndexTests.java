package io.shicheng.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.shicheng.fixture.SharedData;
import io.shicheng.search.NameMatch.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTests {
    private static NameIndex of(String... names) {
        NameIndex.Builder builder = new NameIndex.Builder();
        for (int i = 0; i < names.length; i++) {
            builder.add(i, names[i]);
        }
        return builder.build();
    }

    private static @Nullable Kind kind(String name, String typed) {
        List<NameMatch> found = of(name).find(typed, 1);
        return found.isEmpty() ? null : found.getFirst().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "王阳明, 王阳明, NAME",
        "王阳明, wangyangming, READING",
        "王阳明, Wang Yang-ming, READING",
        "王阳明, 王阳, BEGINNING",
        "王阳明, wangya, BEGINNING_OF_READING",
        "王阳明, 王yang, BEGINNING_OF_READING",
        "王阳明, yangming, PART",
        "王阳明, 阳, PART",
        "王阳明, wym, INITIALS",
        "王阳明, wangym, INITIALS",
        "王阳明, ym, INITIALS",
        "张择端, zhzd, INITIALS",
        "张择端, zzd, INITIALS",
        "王阳明, 王阴明, SIMILAR",
        "王阳明, 阳王明, SIMILAR",
        "王阳明, wangyangmin, BEGINNING_OF_READING",
        "仇英, qiuying, READING",
        "仇英, chouying, READING",
        "吕纪, lvji, READING",
        "吕纪, luji, READING",
        "吕纪, lüji, READING",
        "Leonardo da Vinci, leonardo da vinci, NAME",
        "Leonardo da Vinci, LEONARDO, BEGINNING",
        "Leonardo da Vinci, davinci, PART",
        "Leonardo da Vinci, vinci, PART",
        "Leonardo da Vinci, ldv, INITIALS",
        "Leonardo, leonrado, SIMILAR",
        "Dürer, durer, NAME",
        "Ｄürer, Durer, NAME",
        "O'Brien, obrien, NAME",
    })
    void findsANameByWhatIsTyped(String name, String typed, Kind kind) {
        assertThat(kind(name, typed)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"王阳明, wangyangbing", "王阳明, mingyang", "王维, 王微", "王阳明, wwang", "Leonardo, 王", "王, '  '", "王, -"})
    void findsNothingByAnythingElse(String name, String typed) {
        assertThat(kind(name, typed)).isNull();
    }

    @Test
    void theBestIsFirstAndEachRowComesOnce() {
        NameIndex index = new NameIndex.Builder()
                .add(4, "慧能")
                .add(4, "惠能")
                .add(3, "慧能大师")
                .add(2, "法慧能")
                .add(1, "惠能")
                .build();

        assertThat(index.find("慧能", 9))
                .containsExactly(
                        new NameMatch(4, "慧能", Kind.NAME),
                        new NameMatch(3, "慧能大师", Kind.BEGINNING),
                        new NameMatch(2, "法慧能", Kind.PART));
        assertThat(index.find("huineng", 2)).extracting(NameMatch::row).containsExactly(1, 4);
        assertThat(index.find("huineng", 0)).isEmpty();
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void aCharacterWithoutReadingIsFoundByItself() {
        String rare = Character.toString(0x2A6A5);
        assertThat(kind("王" + rare, "wang" + rare)).isEqualTo(Kind.READING);
        assertThat(kind("王\uFFFD明", "王")).isEqualTo(Kind.BEGINNING);
    }

    @Test
    void aTextThatIsVeryLongIsCutAndNotAFault() {
        String name = "王".repeat(100);
        assertThat(kind(name, name)).isEqualTo(Kind.BEGINNING);
        assertThat(kind(name, "wang".repeat(100))).isEqualTo(Kind.BEGINNING_OF_READING);
    }

    /** What all readings one after the other spell out, and no other text, reads the whole name. */
    @Test
    void readsWhatTheReadingsSpellOut() {
        Random random = new Random(20261129);
        String signs = "王仇单解华乐盖区朴万俟卨翟吕晁燕種冼郗繆逄覃牟折那洗員般若慧能達摩樂行重長朝宗忍";
        for (int round = 0; round < 300; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                name.append(signs.charAt(random.nextInt(signs.length())));
            }
            Set<String> spelled = spelled(name.toString());
            NameIndex index = of(name.toString());
            for (String typed : spelled) {
                assertThat(index.find(typed, 1))
                        .as(name + " " + typed)
                        .extracting(NameMatch::kind)
                        .containsExactly(Kind.READING);
                String other = typed.substring(0, typed.length() - 1) + "q";
                assertThat(index.find(other, 1).stream().anyMatch(match -> match.kind() == Kind.READING))
                        .as(name + " " + other)
                        .isEqualTo(spelled.contains(other));
            }
        }
    }

    private static Set<String> spelled(String name) {
        Set<String> all = Set.of("");
        for (int i = 0; i < name.length(); i++) {
            int[][] spellings = Spellings.of(name.substring(i, i + 1));
            Set<String> longer = new HashSet<>();
            for (String before : all) {
                for (int s = 1; s < spellings.length; s++) {
                    longer.add(before + new String(spellings[s], 0, spellings[s].length));
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    void findsHardNamesByTheReadingOfTheirOwn() throws IOException {
        Path file = SharedData.folder("..")
                .resolve("reference")
                .resolve("pinyin_names.csv")
                .normalize();
        assumeThat(Files.exists(file)).as("the list of hard names").isTrue();
        var rows = SharedData.rows(file);
        String[] names = rows.stream().map(row -> row.getField("name")).toArray(String[]::new);
        NameIndex index = of(names);

        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(row -> assertThat(index.find(row.getField("pinyin"), 5))
                        .anySatisfy(match -> {
                            assertThat(match.name()).isEqualTo(row.getField("name"));
                            assertThat(match.kind()).isEqualTo(Kind.READING);
                        }));
    }
}
