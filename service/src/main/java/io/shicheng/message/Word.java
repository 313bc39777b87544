package io.shicheng.message;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A code in a text, told by its name in the reader's language. What comes with the software has its names in
 * {@code words.properties}, measures and kinds of tie beside what defines them; other names are an admin's, and known
 * once a {@link Vocabulary} told them. A code without a name stands for itself.
 *
 * @param list what it is a code of: {@code measure}, {@code tie}, {@code node}, {@code account} (a role, such as
 *     {@code staff:association}), {@code group}, {@code list}, or what {@link Words} have
 * @param typed whether the reader may have to type the code, which then stands behind the name
 * @param chinese,english what a vocabulary calls it, or null before one was asked
 */
public record Word(
        String list,
        String code,
        boolean typed,
        @Nullable String chinese,
        @Nullable String english) implements Serializable {
    private static final String TEXTS = "io.shicheng.message.words";
    /** Where the names of what has texts of its own stand, by list. */
    private static final Map<String, String> OWN_TEXTS =
            Map.of("measure", "io.shicheng.analysis.measures", "tie", "io.shicheng.graph.ties");
    /** What {@code staff} and {@code researcher} are of. */
    private static final Map<String, String> OF = Map.of("staff", "receiver", "researcher", "project");

    /** Told by its name alone. */
    public static Word of(String list, String code) {
        return new Word(list, code, false, null, null);
    }

    /** Told by its name, with the code behind it. */
    public static Word typed(String list, String code) {
        return new Word(list, code, true, null, null);
    }

    /** Each as {@link #of(String, String)}. */
    public static List<Word> all(String list, Collection<String> codes) {
        return codes.stream().map(code -> of(list, code)).toList();
    }

    /** Each as {@link #typed(String, String)}. */
    public static List<Word> allTyped(String list, Collection<String> codes) {
        return codes.stream().map(code -> typed(list, code)).toList();
    }

    /** The same, which knows what a vocabulary calls it. */
    Word named(Words inChinese, Words inEnglish) {
        return new Word(list, code, typed, called(inChinese), called(inEnglish));
    }

    private String called(Words words) {
        String of = ofWhom();
        return of == null ? words.of(list, code) : words.of(of, code.substring(code.indexOf(':') + 1));
    }

    /** The list of what stands behind the colon of a role, or null. */
    private @Nullable String ofWhom() {
        int colon = code.indexOf(':');
        return list.equals("account") && colon > 0 ? OF.get(code.substring(0, colon)) : null;
    }

    /** In Chinese for readers of Chinese, in English for all others. */
    public String in(Locale language) {
        ResourceBundle texts = texts(language);
        String name = name(texts);
        if (!typed || name.equals(code) || name.endsWith("(" + code + ")")) {
            return name;
        }
        boolean bracket = name.endsWith(")") || name.endsWith("）");
        return bracket
                ? filled(texts, "typed.behind", name.substring(0, name.length() - 1), code)
                : filled(texts, "typed", name, code);
    }

    private String name(ResourceBundle texts) {
        String given = texts.getLocale().getLanguage().equals("zh") ? chinese : english;
        if (ofWhom() != null) {
            int colon = code.indexOf(':');
            String whose = given == null ? code.substring(colon + 1) : given;
            return filled(texts, "account.of", standard(texts, "account", code.substring(0, colon)), whose);
        }
        String standard = standard(texts(OWN_TEXTS.getOrDefault(list, TEXTS), texts.getLocale()), list, code);
        return standard.equals(code) && given != null ? given : standard;
    }

    private static String standard(ResourceBundle texts, String list, String code) {
        String key = list + "." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    /** Several, as they stand in a sentence. */
    static String joined(List<?> told, Locale language) {
        return String.join(
                texts(language).getString("between"),
                told.stream().map(String::valueOf).toList());
    }

    private static String filled(ResourceBundle texts, String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }

    private static ResourceBundle texts(Locale language) {
        return texts(TEXTS, language);
    }

    private static ResourceBundle texts(String bundle, Locale language) {
        return ResourceBundle.getBundle(bundle, language, Message.ENGLISH_IF_NOT_CHINESE);
    }

    /** In English, as logs are. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
