package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphFileMessagesTests {
    private static final Pattern CODE = Pattern.compile(
            "(?:problem|Problem|fail|Exception|Remark|GraphNotice\\.of)\\(\\s*(?:[^\"();]*\\? )?\"([a-z_0-9]+)\"(?: : \"([a-z_0-9]+)\")?");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.shicheng.graphfile.messages", locale);
    }

    @Test
    void everyCodeHasAMessageAndARemedyInBothLanguages() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("kernels/src/main/java/io/shicheng/graphfile"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher found = CODE.matcher(Files.readString(source));
                while (found.find()) {
                    codes.add(found.group(1));
                    if (found.group(2) != null) {
                        codes.add(found.group(2));
                    }
                }
            }
        }
        assertThat(codes)
                .contains("doctype", "one_value", "too_many_values", "token_too_long", "quote_open", "heading_by_type")
                .hasSizeGreaterThan(25);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            for (String code : codes) {
                assertThat(bundle(locale).getString(code)).isNotBlank();
                assertThat(bundle(locale).getString(code + ".remedy")).isNotBlank();
            }
        }
        assertThat(bundle(Locale.CHINESE).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
    }
}
