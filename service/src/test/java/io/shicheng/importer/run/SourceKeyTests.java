package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.importer.mapping.SourceKey.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which work a source names, by the rules of a mapping. */
class SourceKeyTests {
    private static final SourceKey CANON = new SourceKey(List.of(
            new Rule(Pattern.compile("[A-Z]\\d{2}n\\d{4}"), null),
            new Rule(Pattern.compile("([A-Z])\\.(\\d{2})\\.(\\d{4})"), "$1$2n$3"),
            new Rule(Pattern.compile("《([^》]*)》(卷)?"), null)));

    @Test
    void theFirstRuleThatFindsSomethingSaysIt() {
        assertThat(CANON.of("《五燈全書》卷83; http://cbeta.example/X82n1571_p0455b03"))
                .isEqualTo("X82n1571");
        assertThat(CANON.of("lines: X.82.1571.0455b03#0456")).isEqualTo("X82n1571");
        assertThat(CANON.of("見《祖堂集》卷2")).as("groups, one behind the other").isEqualTo("祖堂集卷");
        assertThat(CANON.of("a letter")).isNull();
        assertThat(SourceKey.NONE.of("a letter")).isNull();
    }

    @Test
    void aRuleWithoutEndFindsNothing() {
        SourceKey endless = new SourceKey(List.of(new Rule(Pattern.compile("(a+)+(a+)+(a+)+b"), null)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(endless.of("a".repeat(300))).isNull());
    }

    /** And nothing else of it: a rule that is not there any more takes the work away again. */
    @Test
    void theSameFileUnderAnotherRuleBringsTheWorksOfItsTies(@TempDir Path folder) throws IOException {
        ImportDesk desk = new ImportDesk(folder)
                .file("people.csv", "id,died,source", "ma,0788,Lamp", "bai,0834,Lamp")
                .file("ties.csv", "kind,from,to,basis,source", "master_of,ma,bai,published,\"Lamp, p. 245\"");
        desk.load();
        assertThat(works(desk)).containsExactly("Lamp, p. 245");
        for (String rule : List.of("'^[^,]+'", "'p[.].*'", "")) {
            Path mapping = Files.writeString(folder.resolve("mapping.yaml"), mapping(rule));
            ImportReport report = desk.loadWith(mapping);
            assertThat(report.rowsStored()).containsEntry("ties", 1L).doesNotContainKey("people");
            assertThat(desk.loadWith(mapping).rowsUnchanged()).containsEntry("ties", 1L);
            assertThat(works(desk))
                    .containsExactly(
                            switch (rule) {
                                case "'^[^,]+'" -> "Lamp";
                                case "'p[.].*'" -> "p. 245";
                                default -> "Lamp, p. 245";
                            });
        }
    }

    private static String mapping(String rule) {
        return """
                tables:
                  - {file: people.csv, table: people, columns: {id: id, died: died, source: source}}
                  - file: ties.csv
                    table: ties
                    columns: {kind: kind, from: from, to: to, basis: basis, source: source}
                """ + (rule.isEmpty() ? "" : "    sourceKey: " + rule + "\n");
    }

    private static List<String> works(ImportDesk desk) {
        List<String> works = new ArrayList<>();
        desk.store.readTies(
                EnumSet.of(TieKind.MASTER_OF), tie -> works.add(tie.facts().work()));
        return works;
    }
}
