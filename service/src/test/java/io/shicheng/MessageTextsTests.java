package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told stands in files of texts, in English and Chinese, and not in the code. */
class MessageTextsTests {
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : ProgramFiles.sources()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    /** Each place where a text is named by its key, and the file that it is in. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            new\\s+StoreUnreachableException\\(\\s*"([^"]*)" store/failures
            new\\s+VaultException\\(\\s*"([^"]*)" consent/failures
            ConsentException\\.of\\(\\s*"([^"]*)" consent/refusals
            DisclosureException\\.of\\(\\s*[\\w.]+,\\s*"([^"]*)"(?!\\s*\\+) disclosure/refusals
            new\\s+NoticeException\\(\\s*"([^"]*)" transparency/refusals
            InquiryException\\.of\\(\\s*"([^"]*)" inquiry/refusals
            AccountException\\.of\\(\\s*"([^"]*)" account/refusals
            new\\s+BackupException\\(\\s*[\\w.]+,\\s*"([^"]*)" backup/messages
            BackupException\\.ofFile\\(\\s*"([^"]*)" backup/messages
            """)
    void everyKeyThatTheCodeNamesHasATextInBothLanguages(String pattern, String file) throws IOException {
        Matcher use = Pattern.compile(pattern).matcher(sources());
        TreeSet<Object> named = new TreeSet<>();
        while (use.find()) {
            named.add(use.group(1));
        }
        assertThat(named).as("uses of " + pattern).isNotEmpty();
        assertThat(ProgramFiles.texts(ProgramFiles.text(file + ".properties")).keySet())
                .containsAll(named);
        assertThat(ProgramFiles.texts(ProgramFiles.text(file + "_zh.properties"))
                        .keySet())
                .containsAll(named);
    }

    @Test
    void noRefusalOfACommandLineIsWordedInTheCode() throws IOException {
        Matcher sentence = Pattern.compile(
                        "new\\s+(ParameterException|ApiException|[A-Z]\\w*RefusedException)\\((?:[^;\"]|\"[^\"\n]*\")*?"
                                + "\"[^\"\n]*[a-z] [a-z]+ [a-z][^\"\n]*\"")
                .matcher(sources());
        assertThat(sentence.find() ? sentence.group() : "").isEmpty();
    }

    @Test
    void aTextInChineseHasThePlacesOfTheOneInEnglish() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Path file : ProgramFiles.bundles("_zh.properties")) {
            Properties english = ProgramFiles.texts(
                    file.resolveSibling(file.getFileName().toString().replace("_zh.", ".")));
            Properties chinese = ProgramFiles.texts(file);
            for (String key : english.stringPropertyNames()) {
                compared++;
                if (!places(english.getProperty(key)).equals(places(chinese.getProperty(key, "")))) {
                    wrong.add(file + " " + key);
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    /** Each call with all that fills its text: one too few, and people read the bare place. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            DisclosureException\\.of\\(\\s*[\\w.]+,\\s*"([^"]*)" disclosure/refusals
            messages\\(?\\)?\\.text\\(\\s*"([^"]*)" cli/messages
            """)
    void everyPlaceInATextIsFilled(String pattern, String file) throws IOException {
        Properties texts = ProgramFiles.texts(ProgramFiles.text(file + ".properties"));
        List<String> wrong = new ArrayList<>();
        int filled = 0;
        String sources = sources();
        for (Matcher use = Pattern.compile(pattern).matcher(sources); use.find(); ) {
            String text = texts.getProperty(use.group(1));
            int given = argumentsAfter(sources, use.end());
            if (text != null && given >= 0) {
                filled++;
                if (places(text).size() != given) {
                    wrong.add(use.group(1) + " has " + places(text).size() + " places, and is given " + given);
                }
            }
        }
        assertThat(filled).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** How many arguments of a call follow; negative if the first is not a whole one. */
    private static int argumentsAfter(String source, int from) {
        if (!source.substring(from).stripLeading().matches("(?s)[,)].*")) {
            return -1;
        }
        int open = 0;
        int commas = 0;
        boolean quoted = false;
        for (int at = from; open >= 0; at++) {
            char c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            if (!quoted) {
                open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                commas += c == ',' && open == 0 ? 1 : 0;
            }
        }
        return commas;
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
