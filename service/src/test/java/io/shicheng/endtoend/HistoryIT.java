package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands imported, as a service on the same store tells it afterwards. */
class HistoryIT {
    /** Long, because the database packs short texts bit by bit, where no search for bytes would find them. */
    private static final String PERSON =
            "Quirinus Droppedname the Younger of Somewhere upon the Long Stream by the Sea 欧阳掉落名";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/password#\\S+");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    @TempDir
    Path folder;

    @Test
    void anImportIsRememberedOnceWithoutTheNameOfItsFile() throws Exception {
        Commands commands = new Commands(folder);
        Files.writeString(folder.resolve(PERSON + ".csv"), "id\n1\n2\n");
        Files.writeString(
                folder.resolve("map.yaml"),
                "tables:\n  - file: \"" + PERSON + ".csv\"\n    table: people\n    columns: {id: id}\n");
        Files.writeString(folder.resolve("people.csv"), "id,opinion\n3,none\n");

        InThisProcess here = new InThisProcess(folder.resolve("S"));
        String refused = folder.resolve("people.csv").toString();
        String[] load = {"--store", "S", "--as", "steward", "import", PERSON + ".csv", "--mapping", "map.yaml"};
        assertThat(here.run("import", refused).code())
                .as("refused into a new store")
                .isEqualTo(1);
        assertThat(commands.run(load)).satisfies(outcome -> {
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err().lines())
                    .as("nothing but that there are new keys")
                    .hasSize(6);
        });
        String ranking = here.output("rank", "--measure", "degree", "--format", "json");
        here.output(
                "--as",
                "steward",
                "import",
                folder.resolve(PERSON + ".csv").toString(),
                "--mapping",
                folder.resolve("map.yaml").toString());
        assertThat(here.run("import", refused).code())
                .as("refused into a filled store")
                .isEqualTo(1);

        JsonNode imports = importsOf(commands);
        assertThat(imports.size()).isEqualTo(1);
        JsonNode only = imports.get(0);
        assertThat(only.get("state").asString()).isEqualTo("stored");
        assertThat(only.get("by").asString()).isEqualTo("steward");
        assertThat(only.get("rowsStored").toString()).isEqualTo("{\"people\":2}");
        assertThat(only.get("revision").asLong()).isEqualTo(1);
        assertThat(only.get("files").size()).isZero();
        assertThat(filesHoldingTheName()).isEmpty();
        assertThat(here.output("rank", "--measure", "degree", "--format", "json"))
                .as("the same data, snapshot and bytes")
                .isEqualTo(ranking);
    }

    /** As a steward sees them, whom the first admin made. */
    private static JsonNode importsOf(Commands commands) throws Exception {
        Path out = commands.scratch("out");
        Path err = commands.scratch("err");
        Process service = commands.start(out, err, "--store", "S", "serve", "--port", "0");
        try {
            int port = Commands.portOf(service, out, err);
            Visitor admin = new Visitor(port);
            setPasswordAndLogIn(admin, firstLink(err), "admin");
            String made = admin.post("/api/v1/accounts", "{\"login\": \"li.wei\", \"role\": \"steward\"}")
                    .body();
            Visitor steward = new Visitor(port);
            setPasswordAndLogIn(
                    steward, new JsonMapper().readTree(made).get("link").asString(), "li.wei");
            HttpResponse<String> answer = steward.get("/api/v1/imports");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        } finally {
            service.destroy();
            if (!service.waitFor(60, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
    }

    /** It is printed before the address. */
    private static String firstLink(Path err) {
        Matcher printed = LINK.matcher(Commands.text(err));
        assertThat(printed.find()).as(Commands.text(err)).isTrue();
        return printed.group();
    }

    private static void setPasswordAndLogIn(Visitor visitor, String link, String name) throws Exception {
        String password = "a long password of a test";
        assertThat(visitor.setPassword(link.substring(link.indexOf('#') + 1), password))
                .isEqualTo(200);
        assertThat(visitor.login(name, password)).isEqualTo(204);
        assertThat(visitor.get("/api/v1/viewer").statusCode()).isEqualTo(200);
    }

    private List<String> filesHoldingTheName() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("S"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // bytes as characters one by one, so that a search for a string is a search for bytes
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (Charset charset : CHARSETS) {
                    for (String part : List.of(PERSON, "Droppedname", "欧阳掉落名")) {
                        if (content.contains(new String(part.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            found.add(part + " as " + charset + " in " + file);
                        }
                    }
                }
            }
        }
        return found;
    }
}
