package io.shicheng.schema.term;

import io.shicheng.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** The names that an admin gave to codes: {@code list: {code: {zh: …, en: …}}}. */
public final class NameFile {
    /** Its name in the store's folder. */
    public static final String NAME = "names.yaml";

    private static final String HEAD = "# Names given to codes; kept by: shicheng terms name | unname\n";
    private static final int LONGEST = 80;
    private static final Pattern LINE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’·&/()（），、：:“”\"-]*");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private NameFile() {}

    /** Both names of a code; empty where there is none. */
    public record Pair(String zh, String en) {}

    /**
     * What the file gives, by list and code; nothing if it is not there.
     *
     * @throws TermsException if it cannot be read, or a name is not a short line
     */
    public static SortedMap<String, SortedMap<String, Pair>> read(Path file) {
        SortedMap<String, SortedMap<String, Pair>> names = new TreeMap<>();
        if (!Files.exists(file)) {
            return names;
        }
        try {
            entries(YamlFile.load(file)).forEach((list, codes) -> names.put(list, pairs(codes)));
            return names;
        } catch (IOException | YAMLException e) {
            throw new TermsException("notYaml", e);
        }
    }

    private static SortedMap<String, Pair> pairs(@Nullable Object codes) {
        SortedMap<String, Pair> pairs = new TreeMap<>();
        entries(codes).forEach((code, texts) -> {
            Map<String, @Nullable Object> both = entries(texts);
            Pair pair = new Pair(text(both.get("zh")), text(both.get("en")));
            if (!isCode(code) || !isName(pair.zh()) || !isName(pair.en())) {
                throw new TermsException("notShort", null, code);
            }
            pairs.put(code, pair);
        });
        return pairs;
    }

    private static Map<String, @Nullable Object> entries(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new TermsException("notMap", null, NAME);
        }
        Map<String, @Nullable Object> entries = new TreeMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return entries;
    }

    private static String text(@Nullable Object node) {
        return node == null ? "" : String.valueOf(node).strip();
    }

    /** Whether it can be a name: one line without markup, at most 80 characters; empty is one too. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST && LINE.matcher(text).matches();
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The content of the file. */
    public static String text(SortedMap<String, SortedMap<String, Pair>> names) {
        Map<String, Map<String, Map<String, String>>> plain = new TreeMap<>();
        names.forEach((list, codes) -> codes.forEach((code, pair) -> plain.computeIfAbsent(list, _ -> new TreeMap<>())
                .put(code, new TreeMap<>(Map.of("zh", pair.zh(), "en", pair.en())))));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        return HEAD + (plain.isEmpty() ? "{}\n" : new Yaml(options).dump(plain));
    }
}
