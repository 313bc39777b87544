package io.shicheng.reconciliation.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One form for all ways in which a character is written: the simplified form of what it is a variant of. */
final class SimplifiedForms {
    private static final Map<Integer, Integer> SIMPLIFIED = read("simplified.txt");
    private static final Map<Integer, Integer> VARIANTS = read("variants.txt");

    private SimplifiedForms() {}

    static String of(String name) {
        StringBuilder simple = new StringBuilder(name.length());
        name.codePoints().map(SimplifiedForms::of).forEach(simple::appendCodePoint);
        return simple.toString();
    }

    private static int of(int character) {
        int meant = VARIANTS.getOrDefault(character, character);
        return SIMPLIFIED.getOrDefault(meant, meant);
    }

    private static Map<Integer, Integer> read(String file) {
        Map<Integer, Integer> forms = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(SimplifiedForms.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                for (String pair : line.split(" ")) {
                    int[] both = pair.codePoints().toArray();
                    forms.put(both[0], both[1]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }
}
