package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.account.ApiTokens;
import io.shicheng.audit.Actor;
import io.shicheng.fixture.BuiltProgram;
import io.shicheng.fixture.SharedData;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.web.Http;
import io.shicheng.web.RunningService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The notebooks, executed as a researcher on a generated sample and on the public data, where it lies beside the
 * project. What comes of them is left in {@code target/notebooks}, to be looked at.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotebooksIT extends RunningService {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String NEEDED = "import nbconvert, ipykernel, pandas, matplotlib, networkx";
    private static final int SAMPLE = 300;
    private static final int MINUTES = 15;

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    private Path folder;
    private String token = "";
    private boolean registers;

    @BeforeAll
    void fill(@TempDir Path empty) throws IOException {
        folder = empty;
        Path sample = folder.resolve("sample");
        new SampleGenerator(SAMPLE, 1).write(sample, RunControl.NONE);
        load("", uploads(sample));
        for (String register : List.of("florentine_painters_1400_1450", "painter_palette")) {
            Path data = SharedData.folder(register);
            if (Files.isDirectory(data)) {
                String mapping = Files.readString(Project.file("docs/examples/" + register + ".yaml"));
                List<Http.Upload> files = new ArrayList<>();
                for (Http.Upload each : uploads(data)) {
                    if (mapping.contains("file: " + each.name())) {
                        files.add(each);
                    }
                }
                files.add(new Http.Upload("mapping", register + ".yaml", mapping));
                load("?skipBadRows=true", files);
                registers = true;
            }
        }
        token = tokens.make(logins().make("researcher:thesis").id(), 1, Actor.operator())
                .secret();
    }

    private void load(String options, List<Http.Upload> files) {
        JsonNode job = imported(options, files);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
    }

    @Test
    void allOfPythonRunFromTheFirstCellToTheLast() throws Exception {
        assumeTrue(
                Files.isExecutable(PYTHON)
                        && run(List.of(PYTHON.toString(), "-c", NEEDED)).isEmpty(),
                "Notebooks are not executed: " + PYTHON + " lacks one of nbconvert, ipykernel, pandas, matplotlib,"
                        + " networkx. Debian calls them jupyter-nbconvert, python3-ipykernel and so on.");
        Path out = Files.createDirectories(Project.file("target/notebooks"));
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-m", "nbconvert"));
        command.addAll(List.of("--execute", "--to", "html", "--log-level", "WARN", "--output-dir", out.toString()));
        List<Path> notebooks;
        try (Stream<Path> files = Files.list(Project.file("notebooks"))) {
            notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
        assertThat(notebooks).hasSizeGreaterThanOrEqualTo(5);
        notebooks.forEach(file -> command.add(file.toString()));

        assertThat(run(command)).doesNotContain("Traceback");

        for (Path notebook : notebooks) {
            Path page = out.resolve(notebook.getFileName().toString().replace(".ipynb", ".html"));
            assertThat(page).content().contains("data:image/png;base64,");
        }
        assertThat(out.resolve("3_coverage_plan_with_proof.html"))
                .content()
                .containsPattern("The plan reaches \\d+, and none of \\d+ contacts reaches more than \\d+");
        if (registers) {
            assertThat(out.resolve("5_sources.html"))
                    .content()
                    .as("a master, and the part of the book without which he would stand lower")
                    .containsPattern(
                            "Bicci di Lorenzo di Bicci</td>\\s*<td>1</td>\\s*<td>\\d+</td>\\s*<td>Jacobsen 2001");
        }
    }

    @Test
    void thatOfRDrawsWhatTheServiceSays() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/Rscript")),
                "The notebook of R is not executed: there is no Rscript. Debian has it in r-base-core.");
        String said = run(List.of(
                "/usr/bin/Rscript", Project.file("notebooks/6_lineages.R").toString()));
        assertThat(said).containsPattern("\\d+ masters shown by name, Gini 0\\.\\d{4}");
        assertThat(folder.resolve("6_lineages.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");
    }

    /** What a process says on both outputs; it works in a folder of its own and must end well, unless it says why. */
    private String run(List<String> command) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("SHICHENG_ADDRESS", "http://localhost:" + port);
        builder.environment().put("SHICHENG_COMMAND", program().toString());
        builder.environment().put("MPLCONFIGDIR", folder.resolve("matplotlib").toString());
        builder.environment().put("PYDEVD_DISABLE_FILE_VALIDATION", "1");
        if (!token.isEmpty()) {
            builder.environment().put("SHICHENG_TOKEN", token);
        }
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(said);
        assertThat(ended && process.exitValue() == 0 || text.contains("ModuleNotFoundError"))
                .as(text)
                .isTrue();
        return text;
    }

    /** The launcher, where it has built these sources, or a script that starts the classes under test. */
    private Path program() throws IOException {
        if (BuiltProgram.isUpToDate()) {
            return Project.file("shicheng");
        }
        Path script = folder.resolve("shicheng");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp '"
                        + System.getProperty("java.class.path") + "' io.shicheng.cli.Main --lang=en \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
