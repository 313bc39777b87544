package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page says the same in both languages, and has a text for each place that wants one. */
class PageTextsTests {
    private static final Path FOLDER = Path.of("service/src/main/resources/static");
    private static final Pattern TEXT = Pattern.compile("(?m)^  (?:\"([\\w.-]+)\"|(\\w+)): \"(.*)\",$");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern WANTED = Pattern.compile("data-(?:t|t-label|t-placeholder|title)=\"([\\w.-]+)\"");

    private record Text(String key, Set<String> places) {}

    private static List<String> englishTexts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("page"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("texts-en.js"))
                    .toList();
        }
    }

    private static List<Text> texts(String name) throws IOException {
        List<Text> texts = new ArrayList<>();
        Matcher found = TEXT.matcher(Files.readString(FOLDER.resolve("page").resolve(name)));
        while (found.find()) {
            Set<String> places = new TreeSet<>();
            PLACE.matcher(found.group(3)).results().forEach(place -> places.add(place.group()));
            texts.add(new Text(found.group(1) == null ? found.group(2) : found.group(1), places));
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        for (String name : englishTexts()) {
            List<Text> english = texts(name);
            List<Text> chinese = texts(name.replace("-en.js", "-zh.js"));
            assertThat(english).as(name).hasSizeGreaterThan(20);
            assertThat(chinese).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void everyPlaceInAPageHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String name : englishTexts()) {
            texts(name).forEach(text -> known.add(text.key()));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Set<String> wanted = new TreeSet<>();
                WANTED.matcher(Files.readString(page)).results().forEach(match -> wanted.add(match.group(1)));
                assertThat(known).as(page.toString()).containsAll(wanted);
            }
        }
    }

    @Test
    void whateverIsInTheAuditLogHasAWordOnThePage() throws IOException {
        Set<String> known = new TreeSet<>();
        texts("duties-texts-en.js").forEach(text -> known.add(text.key()));
        for (AuditAction action : AuditAction.values()) {
            assertThat(known).contains("action." + action.code());
        }
    }
}
