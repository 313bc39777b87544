package io.shicheng.importer.inspection.column;

import io.shicheng.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a text looks like what a person is called. Only looks; nothing is kept. */
final class PersonNames {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}[·•]\\p{IsHan}{1,8}");
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:,? \\p{Lu}?[\\p{L}'’.-]+){1,3}");
    private static final Pattern BETWEEN = Pattern.compile("[、；;/／\\n]|[,，](?=\\s*\\p{IsHan})");
    private static final String SURNAMES = surnames();

    private PersonNames() {}

    private static String surnames() {
        try (InputStream in = PersonNames.class.getResourceAsStream("surnames.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of surnames is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> split(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean like(String text) {
        String plain = PlainText.folded(text).replaceAll("[（(].*[)）]$", "");
        String joined = plain.replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "");
        return HAN.matcher(joined).matches() && SURNAMES.indexOf(joined.charAt(0)) >= 0
                || LATIN.matcher(plain).matches();
    }
}
