package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Channel;
import io.shicheng.disclosure.answer.DisclosedPlan.Consent;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.label.Label;
import io.shicheng.message.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class TableExporterTests {
    private static final DisclosedRanking RANKING = new DisclosedRanking(
            "students",
            "as_stated",
            "open",
            120,
            10,
            110,
            1,
            List.of(new DisclosedRanking.Row(
                    1,
                    1,
                    new Label.Named("chan:63", "chan", "63", "=弘璧", null),
                    12345.678901,
                    1,
                    2,
                    "likely",
                    1,
                    0,
                    9,
                    "songzhuang",
                    new DisclosedRanking.WithoutSource(1, 7, "X82n1571", 4, 3, 12, 0.5))),
            List.of(new DisclosedRanking.ClassRow(11, 25, 2, 11, 50, null, List.of("p-abc", "p-abd"))),
            90,
            new DisclosedRanking.None(9, 20),
            null,
            true,
            List.of(),
            null,
            new TreeMap<>(Map.of("snapshot", "abc", "seed", "1", "k", "6")));

    private static DisclosedPlan plan(boolean study) {
        return new DisclosedPlan(
                study,
                100,
                90,
                5,
                40,
                44.4,
                2,
                List.of(new DisclosedPlan.Row(
                        1,
                        new DisclosedPlan.Contact(
                                new Label.Named("7", null, "7", "李四", null),
                                "hengdian",
                                "hair_stylist",
                                study
                                        ? List.of()
                                        : List.of(new Channel("phone", "+86 1"), new Channel("email", "l@example.org")),
                                13,
                                List.of(
                                        new Label.Named("8", null, "8", "Wang", null),
                                        new Label.Named("9", null, "9", null, null)),
                                10,
                                12,
                                0,
                                study ? null : new Label.Named("5", null, "5", "赵六", null),
                                study
                                        ? null
                                        : new Consent(
                                                "insurance",
                                                "association",
                                                LocalDate.of(2026, 1, 2),
                                                LocalDate.of(2027, 1, 2),
                                                "paper",
                                                "file 7",
                                                "v1")))),
                null,
                null,
                null,
                new TreeMap<>(study ? Map.of("snapshot", "abc") : Map.of("snapshot", "abc", "purpose", "insurance")));
    }

    @FunctionalInterface
    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static String text(Writer writer) throws IOException {
        return new String(bytes(writer), StandardCharsets.UTF_8);
    }

    private static String allText(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                text.append(cell).append('|');
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void aRankingAsCsvIsOneTableOfAllListsWithTheSameHeadingsInEveryLanguage() throws IOException {
        assertThat(text(out -> RankingExporter.csv(RANKING, out)))
                .isEqualTo(
                        "list,rank_from,rank_to,id,namespace,source_id,name,detail,score,interval_best,interval_worst,"
                                + "certainty,block,unnamed_ahead_from,unnamed_ahead_to,rank_without_source,source,source_ties,"
                                + "own_ties,concentration,cluster,people\r\n"
                                + "named,1,1,chan:63,chan,63,'=弘璧,,12345.678901,1,2,likely,1,0,9,7,X82n1571,4,3,0.5,songzhuang,1\r\n"
                                + "class,11,25,p-abc p-abd,,,,,,11,50,,,,,,,,,,,2\r\n"
                                + "outside,,,,,,,,,,,,,,,,,,,,,90\r\n"
                                + "none,,,,,,,,,,,,,,,,,,,,,29\r\n");
    }

    @Test
    void theWordsOfAWorkbookAreThoseOfTheLanguageAskedForOnEveryMachine() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            byte[] english = bytes(out -> RankingExporter.xlsx(RANKING, Locale.ENGLISH, out));
            byte[] chinese = bytes(out -> RankingExporter.xlsx(RANKING, Locale.CHINESE, out));
            try (XSSFWorkbook one = new XSSFWorkbook(new ByteArrayInputStream(english));
                    XSSFWorkbook two = new XSSFWorkbook(new ByteArrayInputStream(chinese))) {
                assertThat(allText(one.getSheetAt(0))).contains("Rank from").contains("people outside the list");
                assertThat(allText(two.getSheetAt(0))).contains("名次起").contains("名单以外的人");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRankingAsWorkbookSaysHowToGetItAgain() throws IOException {
        byte[] bytes = bytes(out -> RankingExporter.xlsx(RANKING, Locale.ENGLISH, out));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0))).contains("=弘璧").contains("p-abc");
            assertThat(allText(book.getSheetAt(1))).contains("snapshot|abc|").contains("seed|1|");
        }
        assertThat(bytes(out -> RankingExporter.xlsx(RANKING, Locale.ENGLISH, out)))
                .isEqualTo(bytes);
    }

    @Test
    void aPlanAsCsvHasTheSameNamesInEveryLanguageAndCodesForPrograms() throws IOException {
        List<String> lines =
                text(out -> PlanExporter.csv(plan(false), out)).lines().toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFForder,id,namespace,source_id,name,detail,cluster,discipline,phone,email,wechat,address,adds,"
                                + "adds_ids,adds_names,adds_outside,taught,leads,instead_id,instead_name,purpose,receiver,"
                                + "given_on,expires_on,how,evidence,text_version,aims,status");
        assertThat(lines.get(1))
                .isEqualTo("1,7,,7,李四,,hengdian,hair_stylist,'+86 1,l@example.org,,,13,8; 9,Wang; ,10,12,0,5,赵六,"
                        + "insurance,association,"
                        + "2026-01-02,2027-01-02,paper,file 7,v1,,proposal");
    }

    @Test
    void aPlanAsWorkbookSaysWordsInsteadOfCodes() throws IOException {
        Words words = (list, code) -> list + " " + code + " in words";
        byte[] bytes = bytes(out -> PlanExporter.xlsx(plan(false), Locale.CHINESE, words, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0)))
                    .startsWith("purpose insurance in words")
                    .contains("电话", "+86 1\n电子邮件：l@example.org|")
                    .contains("cluster hengdian in words", "discipline hair_stylist in words")
                    .contains("在本地带过 12 名徒弟；触及 13 人，其中 3 人具名|赵六|");
            assertThat(allText(book.getSheetAt(1)))
                    .contains("receiver association in words", "how paper in words", "file 7");
        }
    }

    @Test
    void aStudySaysSoInEveryRowAndOnBothSheets() throws IOException {
        assertThat(text(out -> PlanExporter.csv(plan(true), out))).contains(",study\r\n");

        byte[] bytes = bytes(out -> PlanExporter.xlsx(plan(true), Locale.ENGLISH, Words.CODES, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0))).startsWith("STUDY – not a list to act on");
            assertThat(allText(book.getSheetAt(1))).contains("STUDY – not a list to act on");
        }
    }

    @Test
    void aPlanAsWorkbookIsAProposal() throws IOException {
        byte[] bytes = bytes(out -> PlanExporter.xlsx(plan(false), Locale.ENGLISH, Words.CODES, out));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0))).contains("A proposal until a member of staff confirms it.");
            assertThat(allText(book.getSheetAt(2)))
                    .contains("A proposal until a member of staff confirms it.")
                    .contains("People reached|40.0|");
        }
        assertThat(bytes(out -> PlanExporter.xlsx(plan(false), Locale.ENGLISH, Words.CODES, out)))
                .isEqualTo(bytes);
    }

    @Test
    void aListFromWhichPeopleWereTakenHasARowInPlaceOfEachAndSaysSo() throws IOException {
        ContactList list = new ContactList(
                "x",
                plan(false),
                Set.of(1),
                true,
                List.of(2),
                2,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                ContactLists.Choices.NONE);

        List<String> lines = text(out -> PlanExporter.csv(list, out)).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("1,7,,7,李四").endsWith(",confirmed");
        assertThat(lines.get(2)).isEqualTo("2" + ",".repeat(28) + "taken_off");
        assertThat(lines.get(3)).isEqualTo(",".repeat(28) + "taken_off");
        byte[] bytes = bytes(out -> PlanExporter.xlsx(list, Locale.CHINESE, Words.CODES, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0)))
                    .contains("名单作出之后，有 2 人", "已移除：此人已撤回")
                    .doesNotContain("这只是提议");
            assertThat(allText(book.getSheetAt(2))).contains("请销毁较早的副本");
        }
    }

    /** A cell holds 32,767 characters; a contact may add thousands of names. */
    @Test
    void aWorkbookListsEverybodyWhomAContactAddsOnASheetOfTheirOwn() throws IOException {
        List<Label.Named> added = IntStream.range(0, 5_000)
                .mapToObj(i -> new Label.Named("id-" + i, null, "id-" + i, "Somebody Number " + i, null))
                .toList();
        DisclosedPlan.Row row = new DisclosedPlan.Row(
                1,
                new DisclosedPlan.Contact(
                        new Label.Named("7", null, "7", "First", null),
                        null,
                        null,
                        List.of(),
                        added.size(),
                        added,
                        0,
                        0,
                        0,
                        null,
                        null));
        DisclosedPlan plan = new DisclosedPlan(
                true, 5_001, 5_001, 1, 5_001, 100, 1, List.of(row), null, null, null, new TreeMap<>());
        byte[] bytes = bytes(out -> PlanExporter.xlsx(plan, Locale.ENGLISH, Words.CODES, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(allText(book.getSheetAt(0))).contains("Somebody Number 11 (id-11); … +4988");
            assertThat(allText(book.getSheetAt(2)))
                    .contains("id-0|Somebody Number 0|", "id-4999|Somebody Number 4999|");
        }
        assertThat(text(out -> PlanExporter.csv(plan, out))).contains("Somebody Number 4999", "id-4999");
    }

    @Test
    void aListSaysWhatItAimedAtAndHowFarItCame() throws IOException {
        DisclosedPlan.Aims aims = new DisclosedPlan.Aims(
                new DisclosedPlan.Fair(
                        "cluster",
                        List.of(new DisclosedPlan.Group("film-town", 40, 9, 22.5)),
                        2,
                        22.5,
                        true,
                        null,
                        31.256,
                        3),
                new DisclosedPlan.Sure(0.1, 0.02, 199, 50, 40, 60, 0.4, 1.2),
                new DisclosedPlan.PassedOn(61.234, 58, 70, 0.82, false));
        TreeMap<String, String> asked =
                new TreeMap<>(Map.of("group_by", "cluster", "floor", "20", "passing", "10", "quality", "0.9"));
        DisclosedPlan of = plan(false);
        DisclosedPlan aimed =
                new DisclosedPlan(false, 100, 90, 5, 40, 44.4, 2, of.rows(), null, of.bound(), aims, asked);
        assertThat(text(out -> PlanExporter.csv(aimed, out)))
                .contains(
                        "group_by=cluster; floor=20; passing=10; quality=0.9; floor_met=true; least_percent=22.5; "
                                + "highest_percent=31.26; price=3; groups_left_out=2; group=film-town 9/40 22.50 %; missing=0.1; ")
                .contains(
                        "expected=61.23; expected_least=58.0; expected_most=70.0; quality_proven=0.82; quality_met=false");
        byte[] english = bytes(out -> PlanExporter.xlsx(aimed, Locale.ENGLISH, Words.CODES, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(english))) {
            assertThat(allText(book.getSheetAt(2)))
                    .contains(
                            "Groups that count|places|",
                            "Floor asked for, in percent of each group|20|",
                            "The floor is met|yes|")
                    .contains("Any plan at most, proven|70.0|", "The quality is met|no|");
        }
        byte[] chinese = bytes(out -> PlanExporter.xlsx(aimed, Locale.CHINESE, Words.CODES, out));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(chinese))) {
            assertThat(allText(book.getSheetAt(2))).contains("达到下限|是|", "已证明的质量|0.82|", "film-town 9/40 22.50 %");
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        var english = java.util.ResourceBundle.getBundle("io.shicheng.exporter.Headings", Locale.ROOT);
        var chinese = java.util.ResourceBundle.getBundle("io.shicheng.exporter.Headings", Locale.CHINESE);

        assertThat(chinese.getLocale().getLanguage()).isEqualTo("zh");
        for (String key : english.keySet()) {
            assertThat(chinese.containsKey(key)).as(key).isTrue();
        }
    }
}
