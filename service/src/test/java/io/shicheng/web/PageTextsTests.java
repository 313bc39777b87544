package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page says the same in both languages, and has a text for each place that wants one. */
class PageTextsTests {
    private static final Path FOLDER = PageModules.FOLDER.resolve("i18n");
    private static final Pattern TEXT = Pattern.compile("(?m)^  \"([\\w.-]+)\": \"(.*)\",$");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    /** A key as it is written in a module, whole, or what one begins with that a code is put behind. */
    private static final Pattern KEY = Pattern.compile("[\"`]([a-z]+(?:\\.[\\w-]+)*\\.?)([\"`]|\\$\\{)");

    private record Text(String key, Set<String> places) {}

    private static List<String> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Text> texts(String language, String file) throws IOException {
        List<Text> texts = new ArrayList<>();
        String source = Files.readString(FOLDER.resolve(language).resolve(file));
        Matcher found = TEXT.matcher(source);
        while (found.find()) {
            Set<String> places = new TreeSet<>();
            PLACE.matcher(found.group(2)).results().forEach(place -> places.add(place.group()));
            texts.add(new Text(found.group(1), places));
        }
        assertThat(texts).as(file).hasSize((int)
                source.lines().filter(line -> line.startsWith("  ")).count());
        return texts;
    }

    private static Set<String> keys(String... files) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String file : files) {
            texts("en", file + ".js").forEach(text -> keys.add(text.key()));
        }
        return keys;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        assertThat(files("zh")).isEqualTo(files("en")).hasSizeGreaterThan(10);
        for (String file : files("en")) {
            assertThat(texts("zh", file)).as(file).isEqualTo(texts("en", file)).isNotEmpty();
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        Map<String, String> where = new TreeMap<>();
        for (String file : files("en")) {
            for (Text text : texts("en", file)) {
                assertThat(where.put(text.key(), file)).as(text.key()).isNull();
            }
        }
        assertThat(where).hasSizeGreaterThan(500);
    }

    /** A page loads the texts that it names, and its modules say no others. */
    @Test
    void everyModuleSaysTextsOfThePagesThatItIsOn() throws IOException {
        Set<String> beginnings = new TreeSet<>();
        for (String file : files("en")) {
            texts("en", file).forEach(text -> beginnings.add(text.key().replaceAll("\\..*", "")));
        }
        int said = 0;
        for (String page : PageModules.all()) {
            Matcher named = Pattern.compile("texts: \\[([^]]*)]").matcher(PageModules.source(page));
            if (!page.endsWith("/page.js") || !named.find()) {
                continue;
            }
            Set<String> known = keys("shared");
            for (String file : named.group(1).replaceAll("[\" ]", "").split(",")) {
                known.addAll(keys(file));
            }
            Set<String> modules = new TreeSet<>(PageModules.fetchedWith(page));
            modules.addAll(PageModules.fetchedWith("app/main.js"));
            for (String module : modules) {
                said += module.startsWith(PageModules.LIBRARY) ? 0 : said(page, module, known, beginnings);
            }
        }
        assertThat(said).isGreaterThan(500);
    }

    private static int said(String page, String module, Set<String> known, Set<String> beginnings) {
        int said = 0;
        Matcher key = KEY.matcher(PageModules.source(module).replaceAll("(?m)^import .*|/\\*[^/]*\\*/", ""));
        while (key.find()) {
            String text = key.group(1);
            boolean beginning = key.group(2).equals("${");
            if (!beginnings.contains(text.replaceAll("\\..*", "")) || !text.contains(".") || text.endsWith(".md")) {
                continue;
            }
            said++;
            assertThat(known)
                    .as(module + " on " + page + " says " + text)
                    .anyMatch(one -> beginning ? one.startsWith(text) : one.equals(text));
        }
        return said;
    }

    @Test
    void whateverIsInTheAuditLogHasAWordOnThePage() throws IOException {
        Set<String> known = keys("audit");
        for (AuditAction action : AuditAction.values()) {
            assertThat(known).contains("action." + action.code());
        }
    }
}
