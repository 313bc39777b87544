package io.shicheng.schema.term;

import io.shicheng.message.Message;
import io.shicheng.schema.Headings;
import io.shicheng.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The lists of short terms. Those that come with the software can be extended by a file that an admin keeps in the
 * store's folder; those of the vocabulary ({@code tie}, {@code channel} and so on) can only be given further words.
 */
public final class Terms {
    /** The name of the admin's file in the store's folder. */
    public static final String FILE = "terms.yaml";

    private static final List<String> EXTENSIBLE = List.of("discipline", "role", "department", "how");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int WORD_MAX = 40;

    private final Map<String, TermList> lists;

    private Terms(Map<String, TermList> lists) {
        this.lists = lists;
    }

    /** Read once: each import asks for it, and nothing changes it. */
    private static final class Standard {
        static final Terms TERMS = readStandard();
    }

    /** The terms that come with the software. */
    public static Terms standard() {
        return Standard.TERMS;
    }

    private static Terms readStandard() {
        try (InputStream in = Terms.class.getResourceAsStream("/io/shicheng/schema/terms.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The lists of terms are missing from the program.");
            }
            Map<String, TermList> lists = new LinkedHashMap<>();
            read(new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .forEach((kind, terms) -> lists.put(kind, list(terms)));
            return new Terms(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These terms and those of the file, if it is there.
     *
     * @throws TermsException if the file cannot be read or is not a map of lists of words
     */
    public Terms with(Path file) {
        if (!Files.exists(file)) {
            return this;
        }
        Map<String, TermList> extended = new LinkedHashMap<>(lists);
        added(file).lists().forEach((kind, terms) -> extended.put(kind, extended(kind, terms)));
        return new Terms(extended);
    }

    /**
     * What the file adds; nothing if it is not there.
     *
     * @throws TermsException if the file cannot be read, or adds what is no short term
     */
    public static AddedTerms added(Path file) {
        if (!Files.exists(file)) {
            return new AddedTerms(Map.of());
        }
        try {
            Map<String, Map<String, List<String>>> added = read(YamlFile.load(file));
            added.values().forEach(terms -> terms.forEach(Terms::mustBeShort));
            return new AddedTerms(added);
        } catch (IOException | YAMLException e) {
            throw new TermsException("notYaml", e);
        }
    }

    private static void mustBeShort(String term, List<String> words) {
        if (!ShortTerm.isCode(term) || !words.stream().allMatch(ShortTerm::isWord)) {
            throw new TermsException("notShort", null, term);
        }
        if (ShortTerm.isUnwanted(term) || words.stream().anyMatch(ShortTerm::isUnwanted)) {
            throw new TermsException("unwanted", null, term);
        }
    }

    /** The lists, in the order in which they are described. */
    public List<String> kinds() {
        return List.copyOf(lists.keySet());
    }

    /** Whether terms may be added to a list, not only words. */
    public static boolean extensible(String kind) {
        return EXTENSIBLE.contains(kind);
    }

    /** The list of a kind, such as {@code discipline}. */
    public TermList list(String kind) {
        TermList list = lists.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("There is no list of terms for " + kind + ".");
        }
        return list;
    }

    private TermList extended(String kind, Map<String, List<String>> terms) {
        TermList known = lists.get(kind);
        if (known == null) {
            throw new TermsException("noList", null, kind, String.join(", ", lists.keySet()));
        }
        for (String term : terms.keySet()) {
            boolean isNew = known.termOf(term).isEmpty();
            if (isNew && !extensible(kind)) {
                throw new TermsException("closed", null, kind, term);
            }
        }
        return known.with(list(terms));
    }

    private static TermList list(Map<String, List<String>> terms) {
        Map<String, String> words = new HashMap<>();
        SortedMap<String, String> chinese = new TreeMap<>();
        terms.forEach((term, others) -> {
            words.put(Headings.plain(term), term);
            others.forEach(other -> words.put(Headings.plain(other), term));
            chinese.put(
                    term,
                    others.stream()
                            .filter(other -> HAN.matcher(other).find())
                            .findFirst()
                            .orElse(""));
        });
        return new TermList(words, chinese);
    }

    private static Map<String, Map<String, List<String>>> read(@Nullable Object root) {
        Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
        entries(root, Message.of(TermsException.TEXTS, "root")).forEach((kind, terms) -> {
            Map<String, List<String>> list = new LinkedHashMap<>();
            entries(terms, kind).forEach((term, words) -> list.put(code(term), words(words, term)));
            kinds.put(kind, list);
        });
        return kinds;
    }

    private static Map<String, Object> entries(@Nullable Object node, Object where) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new TermsException("notMap", null, where);
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value == null ? List.of() : value));
        return entries;
    }

    private static List<String> words(Object node, String term) {
        if (!(node instanceof List<?> list)) {
            throw new TermsException("noWords", null, term);
        }
        List<String> words = list.stream().map(String::valueOf).toList();
        for (String word : words) {
            if (word.length() > WORD_MAX) {
                throw new TermsException("longWord", null, term, WORD_MAX);
            }
        }
        return words;
    }

    private static String code(String term) {
        if (!CODE.matcher(term).matches() || term.length() > WORD_MAX) {
            throw new TermsException("code", null, term, WORD_MAX);
        }
        return term;
    }
}
