package io.shicheng.exporter.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.disclosure.SampleRanking;
import io.shicheng.exporter.RankingExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How results are cited, and the scripts that draw them, which are run where Python and R are there. */
class CitationExporterTests {
    private static final SortedMap<String, String> STUDENTS = new TreeMap<>(Map.of(
            "result", "r-s526ax2ajrzvbvx3",
            "kernel_version", "4",
            "seed", "1",
            "cluster", "a{b}%\\",
            "ties", "master_of",
            "measure", "students"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String ADDRESS = "http://localhost:8080/rankings?measure=students&ties=master_of";

    @TempDir
    private Path folder;

    private static String text(CitationFormat format, @Nullable String address, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CitationExporter.write(STUDENTS, format, DAY, address, locale, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bibtexHasNoSignThatLatexReadsAsACommand() throws IOException {
        assertThat(text(CitationFormat.BIBTEX, ADDRESS, Locale.ENGLISH)).isEqualTo("""
                @misc{shicheng-r-s526ax2ajrzvbvx3,
                  author = {{Shicheng}},
                  title = {{Ranking by Apprentices taught}},
                  year = {2026},
                  month = {11},
                  version = {kernels 4},
                  number = {r-s526ax2ajrzvbvx3},
                  url = {http://localhost:8080/rankings?measure=students&ties=master_of},
                  urldate = {2026-11-30},
                  note = {cluster a\\{b\\}\\%/; measure students; seed 1; ties master\\_of},
                }
                """);
        assertThat(text(CitationFormat.BIBTEX, null, Locale.SIMPLIFIED_CHINESE))
                .contains("author = {{师承}}", "授徒人数")
                .doesNotContain("url");
    }

    @Test
    void aLineForAListOfReferencesCallsItADataSet() throws IOException {
        assertThat(text(CitationFormat.GBT7714, ADDRESS, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("师承. 按“授徒人数”的排名: r-s526ax2ajrzvbvx3[DS/OL]. 算法第 4 版. (2026-11-30)[2026-11-30]. " + ADDRESS
                        + ".\n");
        assertThat(text(CitationFormat.GBT7714, null, Locale.ENGLISH))
                .isEqualTo("Shicheng. Ranking by Apprentices taught: r-s526ax2ajrzvbvx3[DS]. Kernels version 4."
                        + " (2026-11-30)[2026-11-30].\n");
    }

    @Test
    void cslIsJsonThatReferenceManagersRead() throws IOException {
        JsonNode item = JsonMapper.shared()
                .readTree(text(CitationFormat.CSL, ADDRESS, Locale.ENGLISH))
                .get(0);
        assertThat(item.get("type").asString()).isEqualTo("dataset");
        assertThat(item.get("title").asString()).isEqualTo("Ranking by Apprentices taught");
        assertThat(item.at("/author/0/literal").asString()).isEqualTo("Shicheng");
        assertThat(item.at("/issued/date-parts").toString()).isEqualTo("[[2026,11,30]]");
        assertThat(item.get("URL").asString()).isEqualTo(ADDRESS);
        assertThat(item.get("note").asString()).isEqualTo("cluster a{b}%\\; measure students; seed 1; ties master_of");
        assertThat(text(CitationFormat.CSL, null, Locale.ENGLISH)).doesNotContain("URL", "accessed");
    }

    private Path table() throws IOException {
        Path table = folder.resolve("ranking.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            RankingExporter.csv(SampleRanking.RANKING, out);
        }
        return table;
    }

    /** Draws the figure, and gives its first bytes. */
    private String drawn(CitationFormat format, Locale locale, String figure, String... program)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(format.fileName()), text(format, null, locale));
        Path picture = folder.resolve(figure);
        List<String> command = new java.util.ArrayList<>(List.of(program));
        command.addAll(List.of(script.toString(), table().toString(), picture.toString()));
        Path output = folder.resolve("output.txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(output)).isZero();
        return new String(Files.readAllBytes(picture), StandardCharsets.ISO_8859_1);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void pythonDrawsTheFigureFromTheTable() throws IOException, InterruptedException {
        String python = "/usr/bin/python3";
        assumeTrue(
                runs(python, "-c", "import matplotlib"),
                python + " has no matplotlib; Debian calls it python3-matplotlib. The figure is not drawn.");
        String svg = drawn(CitationFormat.PYTHON, Locale.SIMPLIFIED_CHINESE, "figure.svg", python);
        assertThat(new String(svg.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .contains("<svg", "弘璧", "p-abc", "授徒人数", "r-s526ax2ajrzvbvx3");
    }

    @Test
    void rDrawsTheFigureFromTheTable() throws IOException, InterruptedException {
        assumeTrue(runs("Rscript", "--version"), "There is no Rscript; Debian's r-base-core has it. Nothing is drawn.");
        assertThat(drawn(CitationFormat.R, Locale.ENGLISH, "figure.pdf", "Rscript"))
                .startsWith("%PDF");
    }
}
