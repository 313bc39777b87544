package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.KeptByHand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("thorough")
class InspectCommandTests {
    @TempDir
    Path folder;

    private static String run(int code, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsInBothLanguages() {
        String file = KeptByHand.craftRegister(folder).toString();
        assertThat(run(0, "inspect", file, "--lang", "en"))
                .contains("Headings in row 3; 7 rows of data")
                .contains("Row 12 is set aside (total)")
                .contains("master, by name")
                .contains("Left out: The model has no place for it");
        assertThat(run(0, "inspect", file, "--lang", "zh"))
                .contains("表头在第 3 行；数据 7 行")
                .contains("第 12 行另置（合计行）")
                .contains("师傅（姓名）")
                .doesNotContain("{0}");
    }

    @Test
    void answersAsJson() {
        KeptByHand.filmCrew(folder);
        KeptByHand.studentsInGb18030(folder);
        JsonNode answer = JsonMapper.shared().readTree(run(0, "inspect", folder.toString(), "--format", "json"));
        assertThat(answer.at("/files/0/sheets/0/headings/1").asInt()).isEqualTo(3);
        assertThat(answer.at("/files/0/sheets/0/columns/0/role").asString()).isEqualTo("DEPARTMENT");
        assertThat(answer.at("/files/1/encoding").asString()).isEqualTo("GB18030");
    }

    @Test
    void guessesOnlyWhereNoMappingSaysAll() {
        String file = KeptByHand.craftRegister(folder).toString();
        assertThat(run(2, "import", file, "--guess", "--mapping", "m.yaml")).isEmpty();
        assertThat(run(2, "import", file, "--yes")).isEmpty();
    }

    @Test
    void saysWhatCannotBeReadAndWhatIsNotThere() {
        assertThat(run(3, "inspect", folder.resolve("none.csv").toString())).isEmpty();
    }
}
