package io.shicheng.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code deploy} say what they should, as far as that can be told without running them. */
class DeploymentFilesTests {
    private static final Path FOLDER = Path.of("deploy");
    private static final Set<String> INSTRUCTIONS = Set.of(
            "FROM",
            "ARG",
            "ADD",
            "COPY",
            "RUN",
            "ENV",
            "USER",
            "WORKDIR",
            "VOLUME",
            "EXPOSE",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD");
    private static final Set<String> OF_A_SERVICE = Set.of(
            "build",
            "image",
            "restart",
            "depends_on",
            "environment",
            "ports",
            "networks",
            "volumes",
            "tmpfs",
            "read_only",
            "cap_drop",
            "security_opt",
            "stop_grace_period",
            "healthcheck");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9]+:\\d[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:\\?[^}]+}");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>shicheng-parent</artifactId>\\s*<version>([^<]+)");
    private static final Pattern DATABASE = Pattern.compile("<neo4j.version>([^<]+)");

    private static String firstOf(Pattern pattern) throws IOException {
        Matcher found = pattern.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What each instruction of the Dockerfile is told, in order; continued lines are one. */
    private static Map<String, List<String>> instructions() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        String text = Files.readString(FOLDER.resolve("Dockerfile")).replace("\\\n", " ");
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" +", 2);
                assertThat(words).as(line).hasSize(2);
                found.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
            }
        }
        return found;
    }

    private static List<String> told(Map<String, List<String>> instructions, String name) {
        return Objects.requireNonNull(instructions.get(name), name);
    }

    /** The words of an instruction that is told them in JSON's form, in which no shell stands between. */
    private static List<String> words(String told) {
        assertThat(told).startsWith("[\"").endsWith("\"]");
        return Arrays.stream(told.substring(2, told.length() - 2).split("\", \""))
                .toList();
    }

    @Test
    void theImageHasTheArchiveOfThisVersionAndRunsAsNobodyMuch() throws IOException {
        Map<String, List<String>> found = instructions();
        assertThat(found.keySet()).isSubsetOf(INSTRUCTIONS);
        assertThat(told(found, "FROM")).singleElement().asString().matches(PINNED);
        assertThat(told(found, "ARG")).containsExactly("VERSION=" + firstOf(VERSION));
        assertThat(told(found, "ADD")).containsExactly("archive/target/shicheng-${VERSION}.tar.gz /opt/");
        assertThat(told(found, "USER")).singleElement().asString().matches("[1-9]\\d{3,}");
        assertThat(String.join(" ", told(found, "RUN")))
                .contains("--uid " + told(found, "USER").getFirst())
                .doesNotContain("curl", "wget", "chmod 777");
        assertThat(told(found, "HEALTHCHECK")).singleElement().asString().contains("CMD [");
        assertThat(words(told(found, "VOLUME").getFirst())).containsExactly("/data", "/backups");
        assertThat(words(told(found, "ENTRYPOINT").getFirst())).startsWith("/opt/shicheng/shicheng");
        assertThat(words(told(found, "CMD").getFirst())).containsExactly("serve", "--port", "8443");
        assertThat(told(found, "EXPOSE")).containsExactly("8443");
        assertThat(told(found, "ENV")).allSatisfy(each -> assertThat(each).doesNotContainIgnoringCase("password"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> compose() throws IOException {
        return map(YamlFile.load(FOLDER.resolve("compose.yaml")));
    }

    private static Map<?, ?> service(String name) throws IOException {
        return map(map(compose().get("services")).get(name));
    }

    @Test
    void eachServiceIsPinnedRestartedAndMayGainNoPrivileges() throws IOException {
        Map<?, ?> services = map(compose().get("services"));
        assertThat(services.keySet()).map(Object::toString).containsExactlyInAnyOrder("shicheng", "neo4j");
        for (Object each : services.values()) {
            Map<?, ?> service = map(each);
            assertThat(service.keySet()).map(Object::toString).isSubsetOf(OF_A_SERVICE);
            assertThat(service.get("image")).asString().matches(PINNED);
            assertThat(service.get("restart")).isEqualTo("unless-stopped");
            assertThat(list(service.get("security_opt"))).map(Object::toString).contains("no-new-privileges:true");
        }
        assertThat(service("shicheng").get("image")).isEqualTo("shicheng:" + firstOf(VERSION));
        assertThat(service("neo4j").get("image")).asString().startsWith("neo4j:" + firstOf(DATABASE));
    }

    @Test
    void volumesAndNetworksAreDeclaredAndTheDatabaseIsReachedByTheServiceAlone() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Object each : map(compose().get("services")).values()) {
            for (Object volume : list(map(each).get("volumes"))) {
                String from = volume.toString().split(":")[0];
                if (!from.startsWith(".")) {
                    used.add(from);
                }
            }
        }
        assertThat(map(compose().get("volumes")).keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(list(service("neo4j").get("networks"))).map(Object::toString).containsExactly("database");
        assertThat(map(map(compose().get("networks")).get("database")).get("internal"))
                .isEqualTo(true);
        assertThat(service("neo4j").get("ports")).isNull();
        assertThat(list(service("shicheng").get("ports"))).map(Object::toString).containsExactly("127.0.0.1:8443:8443");
        assertThat(map(map(service("shicheng").get("depends_on")).get("neo4j")).get("condition"))
                .isEqualTo("service_healthy");
        assertThat(service("neo4j").get("healthcheck")).isNotNull();
    }

    @Test
    void noPasswordStandsInTheFileAndNothingIsReported() throws IOException {
        for (String name : List.of("shicheng", "neo4j")) {
            map(service(name).get("environment")).forEach((variable, value) -> {
                if (variable.toString().matches(".*(PASSWORD|AUTH)$")) {
                    assertThat(value.toString().replace("neo4j/", "")).matches(VARIABLE);
                }
            });
        }
        assertThat(map(service("neo4j").get("environment")).get("NEO4J_dbms_usage__report_enabled"))
                .isEqualTo("false");
        Map<?, ?> settings = map(service("shicheng").get("environment"));
        assertThat(settings.get("SPRING_NEO4J_URI")).isEqualTo("bolt://neo4j:7687");
        assertThat(settings.keySet()).map(Object::toString).contains("SERVER_SSL_CERTIFICATE");
    }

    @Test
    void systemdFindsNothingWrongWithTheUnit(@TempDir Path folder) throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(analyze), "skipped: systemd-analyze is not there");
        Path program = Files.writeString(folder.resolve("shicheng"), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String unit = Files.readString(FOLDER.resolve("shicheng.service"));
        assertThat(unit).contains("ExecStart=/opt/shicheng/shicheng --store /var/lib/shicheng serve");
        Path file = Files.writeString(
                folder.resolve("shicheng.service"),
                unit.replace("ExecStart=/opt/shicheng/shicheng", "ExecStart=" + program)
                        .replace("file:///opt/shicheng/docs", "file://" + folder));
        Path said = folder.resolve("said");
        Process verify = new ProcessBuilder(analyze.toString(), "verify", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        verify.waitFor();
        try (Stream<String> lines = Files.lines(said)) {
            assertThat(lines.filter(line -> line.contains("shicheng.service"))).isEmpty();
        }
    }

    /** Each file that a text names as one to be copied is there. */
    @Test
    void theArchiveHasWhatItsUnitNames() {
        assertThat(Path.of("docs/reference/operations.md")).isRegularFile();
        assertThat(Path.of("archive/src/main/archive/shicheng")).isExecutable();
        assertThat(Path.of("shell/java.sh")).isRegularFile();
    }
}
