package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClustersCommandIT {
    @TempDir
    Path folder;

    private String output(String... arguments) {
        Outcome outcome = new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void theOverviewIsATableInEitherLanguageAndTheSameAsJson() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("clusters.csv"), "id,name_zh,name_en\nkiln,窑镇,Kiln town\nfilm,影镇,Film town\n");
        Files.writeString(files.resolve("people.csv"), """
                id,name,cluster,discipline,died,source
                a,Ada,kiln,ceramics,1500,A register
                b,Ben,kiln,ceramics,1510,A register
                c,Cyd,film,film,1520,A register
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source,since
                master_of,a,b,published,A register,1480
                master_of,a,c,published,A register,1490
                worked_with,b,c,published,A register,1500
                """);
        Files.writeString(
                files.resolve("organisations.csv"),
                "id,kind,name,cluster,source\no1,studio,Red kiln,kiln,A register\n");
        Files.writeString(
                files.resolve("ties.csv"),
                Files.readString(files.resolve("ties.csv"))
                        + "founded,a,o1,published,A register,1485\nmember_of,b,o1,published,A register,1486\n");
        output("import", files.toString(), "--as", "steward");

        assertThat(output("organisations", "--lang", "en")).contains("studio:o1", "Red kiln", "Kiln town");
        assertThat(output("organisations", "--by", "reach", "--lang", "zh")).contains("触及", "窑镇");
        JsonNode organisations =
                JsonMapper.shared().readTree(output("organisations", "--kind", "studio", "--format", "json"));
        assertThat(organisations.at("/rows/0/value").asInt()).isEqualTo(2);
        assertThat(output("clusters", "--lang", "en"))
                .contains("Kiln town", "Ties between clusters:", "Film town → Kiln town  Cyd (2)", "1480–1480");
        assertThat(output("clusters", "--lang", "zh")).contains("窑镇", "聚落之间的关系：", "影镇 → 窑镇");
        Path file = folder.resolve("overview.json");
        output("clusters", "--ties", "master_of", "--out", file.toString());
        JsonNode overview = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(overview.at("/citation/ties").asString()).isEqualTo("master_of");
        assertThat(overview.at("/places/cells/0/ties").asInt()).isEqualTo(1);
        assertThat(overview.get("bridges")).hasSize(2);

        assertThat(output("clusters", "--format", "csv"))
                .contains("\ncluster,kiln,,,2,1,", "\nplaces,kiln,film,", ",Cyd,");
        Path workbook = folder.resolve("overview.xlsx");
        output("clusters", "--out", workbook.toString(), "--lang", "zh");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("窑镇");
        }
        Outcome refused = new InThisProcess(TestStore.warm(folder.resolve("data"))).run("clusters", "--format", "xlsx");
        assertThat(refused.code()).isEqualTo(2);
    }
}
