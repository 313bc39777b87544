package io.shicheng.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive, unpacked in an empty folder, on a machine where no Java is on the path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIT {
    private static final String VERSION = System.getProperty("version");
    private static final long MINUTES = 5;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    /** Where commands are found: those of the system that the launcher needs, and no Java. */
    private Path commands;

    private Path program;

    @BeforeAll
    void unpack(@TempDir Path folder) throws Exception {
        commands = Files.createDirectory(folder.resolve("commands"));
        for (String each : List.of("bash", "env", "readlink")) {
            Files.createSymbolicLink(commands.resolve(each), where(each));
        }
        Path empty = Files.createDirectory(folder.resolve("opt"));
        Process tar = new ProcessBuilder("tar", "-xzf", System.getProperty("archive"), "-C", empty.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        program = empty.resolve("shicheng-" + VERSION);
    }

    private static Path where(String command) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Process start(Path folder, Path out, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.resolve("shicheng").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", commands.toString());
        builder.environment().put("SHICHENG_HEAP", "1g");
        return builder.start();
    }

    private String run(Path folder, String... words) throws Exception {
        Path out = folder.resolve("output");
        Process process = start(folder, out, words);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    @Test
    void saysItsVersion(@TempDir Path folder) throws Exception {
        assertThat(run(folder, "--version")).contains(VERSION);
    }

    @Test
    void importsTablesAndRanksPeople(@TempDir Path folder) throws Exception {
        run(folder, "sample", "--people", "300", "--out", "register");
        assertThat(run(folder, "import", "register")).contains("300");
        assertThat(run(folder, "rank", "--measure", "students", "--top", "5", "--format", "csv"))
                .contains("rank");
        assertThat(run(folder, "--lang", "zh", "audit", "verify")).containsPattern("\\p{IsHan}");
    }

    @Test
    void readsATableInAnEncodingOfItsOwnAndWritesAWorkbook(@TempDir Path folder) throws Exception {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        String people = "id,name,cluster,died,source\na,\u660e\u672c,kiln,1323,\u5bfa\u5fd7\n";
        Files.write(tables.resolve("people.csv"), people.getBytes("GB18030"));
        Files.writeString(tables.resolve("clusters.csv"), "id,name_zh,name_en\nkiln,\u7a91,The kiln\n");
        run(folder, "import", "tables");
        run(folder, "rank", "--measure", "degree", "--out", "ranks.xlsx");
        assertThat(Files.readAllBytes(folder.resolve("ranks.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void servesItsPage(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("output");
        Process service = start(folder, out, "serve", "--port", "0");
        try {
            Matcher address = ADDRESS.matcher("");
            for (int tenths = 0; tenths < 600 * MINUTES && !address.reset(Files.readString(out)).find(); tenths++) {
                assertThat(service.isAlive()).as(Files.readString(out)).isTrue();
                Thread.sleep(100);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                URI page = URI.create(address.group() + "/map");
                assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                                .body())
                        .contains("<html");
            }
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Each jar of the program stands in the list of what it is built of, and each entry says its licence. */
    @Test
    void saysWhatItIsBuiltOfAndUnderWhichLicence() throws IOException {
        JsonNode parts = JsonMapper.shared().readTree(Files.readAllBytes(program.resolve("sbom.json")));
        assertThat(parts.get("bomFormat").asString()).isEqualTo("CycloneDX");
        List<String> listed = new ArrayList<>();
        for (JsonNode part : parts.get("components")) {
            listed.add(fileName(part.get("purl").asString()));
            assertThat(part.path("licenses")).as(part.get("purl").asString()).isNotEmpty();
        }
        try (Stream<Path> jars = Files.list(program.resolve("program/lib"))) {
            assertThat(jars.map(jar -> String.valueOf(jar.getFileName())))
                    .hasSizeGreaterThan(200)
                    .allSatisfy(jar -> assertThat(listed).anySatisfy(each -> assertThat(jar).startsWith(each)));
        }
    }

    /** What a jar is called of which a package URL is given. */
    private static String fileName(String purl) {
        String[] words = purl.split("[/@?]");
        return words[2] + "-" + words[3];
    }
}
