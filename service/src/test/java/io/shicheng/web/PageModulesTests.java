package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How the page is built of its modules: who may use whom, without circles, in small files, and without a way for text
 * to become markup.
 */
class PageModulesTests {
    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 150_000;
    private static final Set<String> FOUNDATION = Set.of("api", "i18n", "lib", "ui", "vocabulary");

    /** What each folder may use beside itself. A folder that stands here for others is one that may be used. */
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        allowed.put("i18n", Set.of());
        allowed.put("api", Set.of("i18n"));
        allowed.put("vocabulary", Set.of("api", "i18n"));
        allowed.put("ui", Set.of("api", "i18n", "lib", "vocabulary"));
        for (String feature : List.of(
                "accounts",
                "audit",
                "clusters",
                "compare",
                "consents",
                "corrections",
                "crews",
                "imports",
                "limits",
                "login",
                "notice",
                "organisations",
                "password",
                "plans",
                "reconciliation",
                "start",
                "subject",
                "terms",
                "warnings",
                "why")) {
            allowed.put(feature, FOUNDATION);
        }
        allowed.put("wizard", with(FOUNDATION, "imports"));
        allowed.put("ranking", with(FOUNDATION, "clusters", "compare", "start", "why"));
        allowed.put("map", with(FOUNDATION, "ranking", "start", "why"));
        // each page by its page alone
        allowed.put(
                "app",
                with(
                        FOUNDATION,
                        "accounts",
                        "audit",
                        "clusters",
                        "consents",
                        "corrections",
                        "crews",
                        "imports",
                        "limits",
                        "login",
                        "map",
                        "notice",
                        "organisations",
                        "password",
                        "plans",
                        "ranking",
                        "reconciliation",
                        "subject",
                        "terms",
                        "warnings",
                        "wizard"));
        return allowed;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static String folder(String module) {
        return module.substring(0, module.indexOf('/'));
    }

    @Test
    void everyImportIsARelativeAddressOfWhatIsThere() {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String module : PageModules.all()) {
            for (String name : PageModules.named(module)) {
                if (!name.matches("\\.\\.?/.+\\.js")) {
                    wrong.add(module + " names " + name);
                }
            }
            for (String other : PageModules.imported(module)) {
                read++;
                boolean there = other.startsWith(PageModules.LIBRARY)
                        ? library(other.substring(PageModules.LIBRARY.length())) != null
                        : Files.isRegularFile(PageModules.FOLDER.resolve(other));
                if (!there) {
                    wrong.add(module + " imports " + other);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(150);
    }

    @Test
    void foldersUseWhatTheyMayAndNothingElse() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (String module : PageModules.all()) {
            Set<String> folders = used.computeIfAbsent(folder(module), _ -> new TreeSet<>());
            for (String other : PageModules.imported(module)) {
                if (!folder(other).equals(folder(module))) {
                    folders.add(folder(other));
                }
                if (folder(module).equals("app")
                        && !FOUNDATION.contains(folder(other))
                        && !folder(other).equals("app")) {
                    assertThat(other).as(module).matches("\\w+/page\\.js|login/again\\.js|imports/ending\\.js");
                }
            }
        }
        assertThat(used.keySet()).isEqualTo(ALLOWED.keySet());
        used.forEach(
                (folder, folders) -> assertThat(ALLOWED.get(folder)).as(folder).containsAll(folders));
    }

    @Test
    void noModuleImportsItselfByWayOfOthers() {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (String module : PageModules.all()) {
            edges.put(module, new TreeSet<>(PageModules.imported(module)));
        }
        // types of one folder may name each other: what is typed is not fetched
        edges.replaceAll((module, others) -> {
            Set<String> fetched = new TreeSet<>(PageModules.fetchedWith(module));
            fetched.addAll(whenNeeded(module));
            others.retainAll(fetched);
            others.remove(module);
            return others;
        });
        for (String module : edges.keySet()) {
            assertThat(reached(edges, module)).as("what " + module + " imports").doesNotContain(module);
        }
    }

    private static Set<String> whenNeeded(String module) {
        Set<String> later = new TreeSet<>();
        String withoutComments = PageModules.source(module).replaceAll("(?s)/\\*.*?\\*/", "");
        var found = Pattern.compile("\\bimport\\(\"([^\"]+)\"\\)").matcher(withoutComments);
        while (found.find()) {
            later.add(
                    Path.of(folder(module)).resolve(found.group(1)).normalize().toString());
        }
        return later;
    }

    private static Set<String> reached(Map<String, Set<String>> edges, String from) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(edges.getOrDefault(from, Set.of()));
        while (!left.isEmpty()) {
            String each = left.removeLast();
            if (reached.add(each)) {
                left.addAll(edges.getOrDefault(each, Set.of()));
            }
        }
        return reached;
    }

    @Test
    void everyFileCanBeReadAtOnce() {
        for (String module : PageModules.all()) {
            boolean made = module.equals("api/types.js");
            assertThat(made ? 0 : PageModules.source(module).lines().count())
                    .as(module)
                    .isLessThanOrEqualTo(MOST_LINES);
            assertThat(PageModules.source(module)).as(module).startsWith("// ");
        }
    }

    /** What a file or a person typed is text on the page, no matter who typed it. */
    @Test
    void nothingMakesMarkupOrCodeOfText() {
        Pattern sink = Pattern.compile(
                "(?i)\\b(inner|outer)HTML\\b|unsafe-?(html|svg|mathml|static)|insertAdjacentHTML|\\bdocument\\.write"
                        + "|\\beval\\b|new Function|\\bFunction\\(|srcdoc|setHTML|createContextualFragment|DOMParser|javascript:|static\\.js|\\bon\\w+=\"");
        assertThat(sink.matcher("box.innerHTML = name").find()).isTrue();
        assertThat(sink.matcher("import { unsafeHTML } from \"../lib/lit-html/directives/unsafe-html.js\"")
                        .find())
                .isTrue();
        for (String module : PageModules.all()) {
            assertThat(sink.matcher(PageModules.source(module)).find())
                    .as(module)
                    .isFalse();
            // templates set styles and classes as properties and texts; what a style sheet may not do, no module does
            assertThat(PageModules.source(module)).as(module).doesNotContainPattern("\\sstyle=");
        }
    }

    @Test
    void theFirstViewIsSmall() throws IOException {
        Set<String> fetched = new TreeSet<>(PageModules.fetchedWith("app/main.js"));
        fetched.addAll(PageModules.fetchedWith("map/page.js"));
        for (String text : List.of("shared", "map", "map-list", "map-tour", "ranking", "why", "compare", "start")) {
            fetched.add("i18n/zh/" + text + ".js");
        }
        long bytes = packed(Files.readAllBytes(Path.of("service/src/main/resources/static/index.html")));
        for (String each : fetched) {
            bytes += packed(bytes(each));
        }
        try (Stream<Path> sheets = Files.list(PageModules.FOLDER)) {
            for (Path sheet :
                    sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                bytes += packed(Files.readAllBytes(sheet));
            }
        }
        System.out.println("first view: " + bytes + " bytes packed, " + fetched.size() + " modules");
        assertThat(fetched)
                .contains("map/gl/renderer.js", "lib/lit-html/lit-html.js")
                .doesNotContain("subject/page.js");
        assertThat(bytes).isBetween(20_000L, (long) MOST_BYTES);
    }

    private static byte[] bytes(String module) throws IOException {
        if (!module.startsWith(PageModules.LIBRARY)) {
            return Files.readAllBytes(PageModules.SERVED.resolve(module));
        }
        try (InputStream in = library(module.substring(PageModules.LIBRARY.length()))) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static long packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.size();
    }

    private static @Nullable InputStream library(String file) {
        Properties about = new Properties();
        try (InputStream in =
                PageModulesTests.class.getResourceAsStream("/META-INF/maven/org.mvnpm/lit-html/pom.properties")) {
            about.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return PageModulesTests.class.getResourceAsStream(
                "/META-INF/resources/_static/lit-html/" + about.getProperty("version") + "/" + file);
    }
}
