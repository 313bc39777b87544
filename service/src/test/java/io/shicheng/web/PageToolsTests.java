package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The modules of the page by the tools of their language: types by TypeScript's checker, and their own tests by Node.
 * The program is built and runs without either; {@code ./verify} installs them where it may.
 */
@Tag("thorough")
class PageToolsTests {
    private static final Path TESTS = Path.of("service/src/test/page");
    private static final Path TOOLS = Path.of("target/page-tools/node_modules");
    /** Beside the page's folder, as it were: what is imported of the library has its types here. */
    private static final Path TYPES = Path.of("target/page-types/lib/lit-html");

    @TempDir
    private static Path folder;

    private record Ended(int code, String output) {}

    @BeforeAll
    static void theToolsAreThere() throws IOException {
        boolean node = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "node")));
        boolean tools = Files.isDirectory(TOOLS.resolve("typescript")) && Files.isDirectory(TOOLS.resolve("jsdom"));
        if (!node || !tools) {
            System.out.println("SKIPPED: the page's modules are neither type-checked nor tested by themselves, since "
                    + (node ? "their tools are not in target/page-tools" : "there is no node on the PATH")
                    + " (./verify).");
        }
        assumeTrue(node, "No node on the PATH: the page's modules are not checked.");
        assumeTrue(tools, "No tools in target/page-tools: ./verify installs them.");
        copyTypes();
    }

    private static void copyTypes() throws IOException {
        Path library = TOOLS.resolve("lit-html");
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".d.ts")).toList()) {
                Path copy = TYPES.resolve(library.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Ended node(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "node", ".txt");
        List<String> all = new ArrayList<>(List.of("node"));
        all.addAll(command);
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output));
    }

    private static Ended checked(Path project) throws IOException, InterruptedException {
        return node(List.of(TOOLS.resolve("typescript/lib/tsc.js").toString(), "--project", project.toString()));
    }

    /**
     * What the service does not answer, a module cannot read: one beside them that does is found, and no other. To read
     * all types takes as long as to check them, so that it is done once.
     */
    @Test
    void everyModuleFitsItsTypesAndTheCheckerFindsOneThatDoesNot() throws IOException, InterruptedException {
        String page = PageModules.FOLDER.toAbsolutePath().toString();
        Path module = Files.writeString(folder.resolve("wrong.js"), """
                import { number } from "%1$s/i18n/index.js";
                import { planSheet } from "%1$s/plans/sheet.js";
                export const text = number("three");
                /** @param {import("%1$s/api/types.js").Plan} plan */
                export const name = (plan) => planSheet(plan.nobody, { confirm() {}, save() {} });
                """.formatted(page));
        Path project = Files.writeString(folder.resolve("tsconfig.json"), """
                {"extends": "%s", "include": ["%s/**/*.js", "%s"]}
                """.formatted(
                        TESTS.resolve("tsconfig.json").toAbsolutePath(), page, module));
        Ended check = checked(project);
        assertThat(check.code()).isNotZero();
        assertThat(check.output().lines().filter(line -> !line.startsWith(" ")))
                .allMatch(line -> line.contains("wrong.js("))
                .anyMatch(line -> line.contains("wrong.js(3,28): error TS2345"))
                .anyMatch(line -> line.contains("wrong.js(5,46): error TS2339") && line.contains("'nobody'"));
        assertThat(Files.readString(TESTS.resolve("tsconfig.json")))
                .as("somebody who checks by hand checks as many")
                .contains("\"include\": [\"../../main/resources/static/page/**/*.js\"]");
    }

    /** In one process, since the document on which they draw takes a second to load. */
    @Test
    void theModulesPassTheirOwnTests() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(TESTS)) {
            files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .forEach(
                            file -> all.append("import \"").append(file.toUri()).append("\";\n"));
        }
        Path everyTest = Files.writeString(folder.resolve("every-test.mjs"), all);
        Ended tests =
                node(List.of("--import", "./" + TESTS + "/setup.js", "--test-reporter=tap", everyTest.toString()));
        assertThat(tests.output()).doesNotContain("\nnot ok").containsPattern("# fail 0");
        assertThat(tests.code()).isZero();
        Matcher passed = Pattern.compile("# pass (\\d+)").matcher(tests.output());
        assertThat(passed.find()).isTrue();
        assertThat(Integer.parseInt(passed.group(1))).isGreaterThan(100);
    }

    @Test
    void theLibraryIsTheOneThatIsServed() throws IOException {
        Properties about = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/META-INF/maven/org.mvnpm/lit-html/pom.properties")) {
            about.load(in);
        }
        String version = about.getProperty("version");
        JsonNode wanted = JsonMapper.shared().readTree(Files.readString(TESTS.resolve("package.json")));
        assertThat(wanted.at("/devDependencies/lit-html").asString()).isEqualTo(version);
        try (InputStream served =
                getClass().getResourceAsStream("/META-INF/resources/_static/lit-html/" + version + "/lit-html.js")) {
            assertThat(served.readAllBytes()).isEqualTo(Files.readAllBytes(TOOLS.resolve("lit-html/lit-html.js")));
        }
    }

    @Test
    void theListOfToolsNamesNoPlaceToGetThemFrom() throws IOException {
        assertThat(Files.readString(TESTS.resolve("package-lock.json"))).doesNotContain("\"resolved\"", "registry");
    }
}
