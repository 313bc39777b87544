package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told calls things by their names, in both languages, and never by a bare code. */
@Tag("thorough")
class NamesOfCodesTests {
    private static final Path PAGES = Path.of("service/src/main/resources/static/page");
    /** Where a text begins that people are told. */
    private static final Pattern TOLD = Pattern.compile(
            "(messages\\.text|messages\\(\\)\\s*\\.text|Message\\.of|DisclosureException\\.of|ConsentException\\.of|"
                    + "new TermRefusedException|log\\.add|log\\.phrase|complaint\\.about|complained|Reading\\.failed)\\(");

    /** Of a list; a code that gives access, or was typed by somebody who reads it, has no name. */
    private static final Pattern CODE = Pattern.compile("(?<!\\bissued|\\bname)\\.code\\(\\)|::code|::sourceId");

    private static final Pattern NAMED = Pattern.compile("(Word\\.\\w+|new Word)\\(");
    /** A code as no language writes it, that stands behind no name and is no option's. */
    private static final Pattern BARE = Pattern.compile("(?<![\\w(（，{\"“/.-])[a-z]+_[a-z_]+(?![\\w)）./])");

    private static Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new TreeMap<>();
        codes.put("tie", of(TieKind.values(), TieKind::code));
        codes.put("node", of(NodeKind.values(), NodeKind::code));
        codes.put("account", of(Role.values(), Role::code));
        codes.put("channel", of(Channel.values(), Channel::code));
        codes.put("scope", of(ConsentScope.values(), ConsentScope::code));
        codes.put("basis", of(Basis.values(), Basis::code));
        codes.put("level", of(CreditLevel.values(), CreditLevel::code));
        codes.put("reason", of(Contestation.Reason.values(), Contestation.Reason::code));
        codes.put("outcome", of(Contestation.Outcome.values(), Contestation.Outcome::code));
        codes.put("field", of(Correction.Field.values(), Correction.Field::code));
        codes.put("group", List.of("cluster", "discipline"));
        codes.put("measure", Measures.all().stream().map(Measure::code).toList());
        return codes;
    }

    private static <T> List<String> of(T[] all, Function<T, String> code) {
        return Arrays.stream(all).map(code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void everyCodeThatComesWithTheSoftwareHasAName(String language) throws IOException {
        Properties names = new Properties();
        for (String bundle : List.of("message/words", "analysis/measures", "graph/ties")) {
            names.putAll(ProgramFiles.texts(ProgramFiles.text(bundle + language + ".properties")));
        }
        codes().forEach((list, codes) -> codes.forEach(code -> assertThat(names.getProperty(list + "." + code, ""))
                .as(list + " " + code)
                .isNotBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theNameIsThatOfTheWorkbooks(String language) throws IOException {
        String ending = language.equals("zh") ? "_zh.properties" : ".properties";
        Properties workbooks = ProgramFiles.texts(ProgramFiles.text("exporter/Headings" + ending));
        int compared = 0;
        for (String list : List.of("channel", "node")) {
            for (String code : codes().getOrDefault(list, List.of())) {
                String heading = (list.equals("channel") ? "channel." : "graph.kind.") + code;
                if (workbooks.containsKey(heading)) {
                    assertThat(Word.of(list, code).in(Locale.of(language))).isEqualTo(workbooks.getProperty(heading));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    /**
     * The page gets the names of what the software comes with from the service; a copy in its texts would be a second
     * one to change.
     */
    @Test
    void thePageNamesNoCodesByItself() throws IOException {
        List<String> typed = new ArrayList<>();
        int read = 0;
        for (Path file : ProgramFiles.below(PAGES, ".js")) {
            Matcher text = Pattern.compile("\"([\\w.-]+)\": \"").matcher(Files.readString(file));
            while (text.find()) {
                read++;
                String key = text.group(1);
                Stream.of("tie", "measure", "channel", "scope", "reason")
                        .filter(list -> codes().getOrDefault(list, List.of()).stream()
                                .anyMatch(code -> key.matches("(.*\\.)?" + list + "s?\\." + code + "(\\..*)?")))
                        .forEach(list -> typed.add(file + ": " + key));
            }
        }
        assertThat(read).isGreaterThan(1000);
        assertThat(typed).isEmpty();
    }

    /** What is named beside its definition is named nowhere else, so that there is one name to change. */
    @Test
    void measuresAndKindsOfTieAreNamedInOnePlace() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        for (Path file : ProgramFiles.bundles(".properties")) {
            for (Object key : ProgramFiles.texts(file).keySet()) {
                elsewhere.addAll(namedBy(key.toString(), file));
            }
        }
        for (Path file : ProgramFiles.below(PAGES, ".js")) {
            Matcher text = Pattern.compile("\"([\\w.-]+)\": \"").matcher(Files.readString(file));
            while (text.find()) {
                elsewhere.addAll(namedBy(text.group(1), file));
            }
        }
        assertThat(elsewhere)
                .allMatch(each -> each.startsWith("measures") || each.startsWith("ties"))
                .hasSizeGreaterThan(
                        2 * (TieKind.values().length + Measures.all().size()));
    }

    private static List<String> namedBy(String key, Path file) {
        return Stream.of("tie", "measure")
                .flatMap(list -> codes().getOrDefault(list, List.of()).stream())
                .filter(code -> key.matches("(.*\\.)?(tie|ties|measure|kind)\\." + code + "(\\..*)?"))
                .map(code -> file.getFileName() + ": " + key)
                .toList();
    }

    /** Each place that fills a text, however far it reaches: a code in it is handed on as a word. */
    @Test
    void noCodeIsPutIntoATextButAsAWord() throws IOException {
        List<String> bare = new ArrayList<>();
        int places = 0;
        for (Path file : ProgramFiles.sources()) {
            String source = Files.readString(file);
            Matcher told = TOLD.matcher(source);
            while (told.find()) {
                places++;
                String filled = inBrackets(source, told.end());
                if (CODE.matcher(withoutWordsAndPlaces(filled)).find()) {
                    bare.add(file.getFileName() + ": " + filled.replaceAll("\\s+", " "));
                }
            }
        }
        assertThat(places).isGreaterThan(200);
        assertThat(bare).isEmpty();
    }

    /** Words know their names; the place of a notice is a column and a value of the file; a key is no text. */
    private static String withoutWordsAndPlaces(String filled) {
        String rest = filled.replaceAll("^(\"[\\w.]+\\.\"\\s*\\+\\s*[\\w.()]*|TEXTS, \\w+)\\.code\\(\\)", "");
        for (Pattern known : List.of(NAMED, Pattern.compile("\\.spot\\("))) {
            for (Matcher each = known.matcher(rest); each.find(); each = known.matcher(rest)) {
                rest = rest.substring(0, each.start())
                        + rest.substring(
                                each.end() + inBrackets(rest, each.end()).length());
            }
        }
        return rest;
    }

    private static String inBrackets(String source, int from) {
        int open = 1;
        int at = from;
        boolean quoted = false;
        for (; open > 0; at++) {
            char c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            open += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return source.substring(from, at - 1);
    }

    @Test
    void noTextHoldsABareCode() throws IOException {
        List<String> bare = new ArrayList<>();
        int read = 0;
        for (Path file : ProgramFiles.bundles(".properties")) {
            for (var text : ProgramFiles.texts(file).entrySet()) {
                read++;
                // help of the command line shows what to type
                boolean help = text.getKey().toString().startsWith("shicheng.");
                String said = text.getValue().toString().replaceAll("--[\\w-]+ \\S+", "");
                if (!help && BARE.matcher(said).find()) {
                    bare.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(read).isGreaterThan(1000);
        assertThat(bare).isEmpty();
    }
}
