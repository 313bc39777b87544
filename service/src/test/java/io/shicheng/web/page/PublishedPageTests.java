package io.shicheng.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which version the page has, and what its documents name. */
class PublishedPageTests {
    private static final Map<String, String> SMALL = Map.of(
            "index.html",
            "<link href=\"/favicon.svg\"><link href=\"/page/base.css\"><script type=\"module\" src=\"/page/app/main.js\">",
            "favicon.svg",
            "<svg/>",
            "page/base.css",
            "p {}",
            "page/app/main.js",
            "import { a } from \"../ui/a.js\";\nconst late = () => import(\"../ui/late.js\");",
            "page/app/router.js",
            "  { path: \"/map\", load: () => import(\"../map/page.js\"), open: true },\n"
                    + "  { path: \"/me\", load: () => import(\"../own/page.js\") },",
            "page/ui/a.js",
            "export {\n  b,\n} from \"./b.js\";",
            "page/ui/b.js",
            "import\"./a.js\";export const b = \"./no.js\";",
            "page/map/page.js",
            "import { b } from \"../ui/b.js\";",
            "page/own/page.js",
            "");

    private static PageFiles files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PageFiles(files);
    }

    @Test
    void theVersionIsAnotherWhenAnyFileIsAddedGoneRenamedOrChanged() {
        String version = files(SMALL).version();
        assertThat(version)
                .matches("[0-9a-f]{16}")
                .isEqualTo(files(new TreeMap<>(SMALL)).version());
        for (String name : SMALL.keySet()) {
            Map<String, String> changed = new TreeMap<>(SMALL);
            changed.put(name, SMALL.get(name) + " ");
            assertThat(files(changed).version()).as("changed " + name).isNotEqualTo(version);
            changed.remove(name);
            assertThat(files(changed).version()).as("without " + name).isNotEqualTo(version);
            changed.put(name + "x", SMALL.get(name));
            assertThat(files(changed).version()).as("renamed " + name).isNotEqualTo(version);
        }
    }

    @Test
    void aDocumentNamesWhatItsPageBeginsWithAndNothingThatIsFetchedLater() {
        PublishedPage page = new PublishedPage(files(SMALL));
        String at = "/page/" + page.version() + "/";
        assertThat(page.document("/map.html"))
                .isEqualTo("<link href=\"" + at + "favicon.svg\"><link href=\"" + at + "base.css\">"
                        + List.of("app/main.js", "map/page.js", "ui/a.js", "ui/b.js").stream()
                                .map(name -> "<link rel=\"modulepreload\" href=\"" + at + name + "\">\n  ")
                                .collect(Collectors.joining())
                        + "<script type=\"module\" src=\"" + at + "app/main.js\">")
                .isEqualTo(page.document("/"))
                .isEqualTo(page.document("/index"));
        assertThat(page.document("/me")).contains(at + "own/page.js").doesNotContain("map/page.js");
        assertThat(page.named()).containsExactly("app/main.js", "base.css");
    }

    @Test
    void eachAddressOfThisProgramHasItsOwnPageAndAllThatItImports() {
        PageFiles files = PageFiles.ofThisProgram();
        ModuleGraph graph = new ModuleGraph(files);
        Map<String, String> routes = graph.routes();
        assertThat(Pages.addresses().filter(address -> !address.matches(".*\\.html|/index")))
                .containsExactlyInAnyOrderElementsOf(routes.keySet());
        routes.forEach((path, module) -> {
            Set<String> fetched = graph.fetchedWith(List.of("page/app/main.js", module));
            assertThat(files.byName().keySet()).as(path).containsAll(fetched);
            assertThat(fetched).as(path).contains(module, "page/lib/lit-html/lit-html.js", "page/ui/update.js");
        });
        assertThat(graph.fetchedWith(List.of(routes.get("/map")))).hasSizeGreaterThan(80);
        assertThat(new PublishedPage(files).version())
                .isEqualTo(PublishedPage.current().version());
    }
}
