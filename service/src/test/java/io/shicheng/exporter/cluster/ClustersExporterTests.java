package io.shicheng.exporter.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridging;
import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.disclosure.overview.DisclosedClusters.Span;
import io.shicheng.message.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ClustersExporterTests {
    private static final DisclosedClusters OVERVIEW = new DisclosedClusters(
            List.of(
                    new Cluster("kiln", 40, 2, 0, 1, 3, 0.05, List.of(12, 0)),
                    new Cluster("lane", null, 0, 0, 0, 0, null, List.of(0, 0)),
                    new Cluster(null, 10, 0, 0, 0, 0, null, List.of(0, 0))),
            List.of(new Span(1980, 1989), new Span(1990, 1999)),
            new Matrix(
                    List.of("kiln", "lane"),
                    List.of("kiln", "lane"),
                    List.of(new Cell(0, 0, 30, 2, false), new Cell(0, 1, 7, 7, true))),
            new Matrix(List.of("kiln", "lane"), List.of("ceramics"), List.of(new Cell(0, 0, 20, 0, false))),
            List.of(new Bridge(
                    "kiln",
                    "lane",
                    7,
                    true,
                    List.of(new Bridging(new Label.Named("7", "", "7", "Ada", null), 3)),
                    2,
                    0)),
            new TreeMap<>(Map.of("snapshot", "abc")));

    @Test
    void asCsvItIsOneTableThatSaysOfEachRowWhatIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClustersExporter.csv(OVERVIEW, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "list,cluster,other,craft,people,studios,platforms,groups,works,density,began_1980_1989,"
                                + "began_1990_1999,ties,named,unnamed,id,name,contacts,told",
                        "cluster,kiln,,,40,2,0,1,3,0.05,12,,,,,,,,all",
                        "cluster,lane,,,,0,0,0,0,,,,,,,,,,none_or_too_few",
                        "cluster,,,,10,0,0,0,0,,,,,,,,,,all",
                        "places,kiln,kiln,,,,,,,,,,30,2,,,,,all",
                        "places,kiln,lane,,,,,,,,,,7,7,,,,,by_name",
                        "places,kiln,,,,,,,,,,,,,,,,,none_or_too_few",
                        "places,lane,lane,,,,,,,,,,,,,,,,none_or_too_few",
                        "places,lane,,,,,,,,,,,,,,,,,none_or_too_few",
                        "places,,,,,,,,,,,,,,,,,,none_or_too_few",
                        "crafts,kiln,,ceramics,,,,,,,,,20,0,,,,,all",
                        "crafts,kiln,,,,,,,,,,,,,,,,,none_or_too_few",
                        "crafts,lane,,ceramics,,,,,,,,,,,,,,,none_or_too_few",
                        "crafts,lane,,,,,,,,,,,,,,,,,none_or_too_few",
                        "crafts,,,ceramics,,,,,,,,,,,,,,,none_or_too_few",
                        "crafts,,,,,,,,,,,,,,,,,,none_or_too_few",
                        "bridge,kiln,lane,,,,,,,,,,7,2,,,,,by_name",
                        "bridging,kiln,lane,,,,,,,,,,,,,7,Ada,3,");
    }

    private static List<String> rows(XSSFSheet sheet) {
        DataFormatter format = new DataFormatter(Locale.ROOT);
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(format.formatCellValue(cell)));
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static byte[] workbook(Locale language) throws IOException {
        Words words = (list, code) -> list + " " + code;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClustersExporter.xlsx(OVERVIEW, language, words, out);
        return out.toByteArray();
    }

    @Test
    void asAWorkbookWhatIsNotToldHasASignAndEachSheetSaysWhatItMeans() throws IOException {
        byte[] bytes = workbook(Locale.ENGLISH);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book).hasSize(5);
            assertThat(rows(book.getSheetAt(0)))
                    .anyMatch(row -> row.startsWith("cluster lane|lane|–|0|0|0|0|–|–"))
                    .anyMatch(row -> row.startsWith("All others|10|0"));
            assertThat(rows(book.getSheetAt(1)))
                    .contains(
                            "Cluster|cluster kiln|cluster lane|All others",
                            "cluster kiln|30|7+|–",
                            "cluster lane|7+|–|–");
            assertThat(rows(book.getSheetAt(2))).contains("cluster kiln|20|–");
            assertThat(rows(book.getSheetAt(3))).contains("cluster kiln|cluster lane|7+|Ada (3)|2|–");
            for (int sheet = 0; sheet < 4; sheet++) {
                assertThat(rows(book.getSheetAt(sheet)).getFirst()).startsWith("A dash (–) is none, too few to say");
            }
            assertThat(rows(book.getSheetAt(4)))
                    .contains("snapshot|abc")
                    .anyMatch(row -> row.startsWith("The sign +|"));
        }
        assertThat(workbook(Locale.ENGLISH)).isEqualTo(bytes);
    }

    @Test
    void itsWordsAreThoseOfTheLanguage() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(Locale.CHINESE)))) {
            assertThat(book.getSheetName(1)).isEqualTo("聚落之间的关系");
            assertThat(rows(book.getSheetAt(0)).getFirst()).startsWith("横线（–）");
        }
    }
}
