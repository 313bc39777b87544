package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.mapping.MappingReader;
import io.shicheng.schema.notice.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of mappings has every key, and its examples do what it says. */
class MappingPageTests {
    private static final Path PAGE = Path.of("docs/reference/mapping.md");
    private static final Pattern BLOCK = Pattern.compile("```(csv|yaml)(?: (\\S+))?\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void hasASectionForEachKey() throws IOException {
        List<String> sections = new ArrayList<>();
        Matcher section = Pattern.compile("(?m)^### `(\\w+)`$").matcher(Files.readString(PAGE));
        while (section.find()) {
            sections.add(section.group(1));
        }
        assertThat(sections).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(sections)).isEqualTo(new TreeSet<>(MappingReader.keys()));
    }

    @Test
    void hasExamplesThatImport() throws IOException {
        Map<String, String> files = new HashMap<>();
        int run = 0;
        for (Matcher block = BLOCK.matcher(Files.readString(PAGE)); block.find(); ) {
            if (block.group(1).equals("csv")) {
                files.put(block.group(2), block.group(3));
                continue;
            }
            ImportDesk desk = new ImportDesk(Files.createDirectory(folder.resolve("run" + run++)));
            files.forEach((name, text) -> desk.file(name, text.strip()));
            files.clear();
            Path mapping = Files.writeString(desk.folder.resolve("m.yaml"), block.group(3));
            ImportReport report = desk.load(false, false, mapping);
            assertThat(report.notices())
                    .as(block.group(3))
                    .noneMatch(notice -> notice.severity() == Severity.FATAL || notice.severity() == Severity.ERROR);
            assertThat(report.refused()).isFalse();
            assertThat(report.rowsStored()).as(block.group(3)).isNotEmpty();
        }
        assertThat(run).isGreaterThan(12);
    }
}
