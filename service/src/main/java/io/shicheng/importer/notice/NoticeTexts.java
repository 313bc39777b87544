package io.shicheng.importer.notice;

import io.shicheng.importer.schema.Column;
import io.shicheng.importer.schema.Table;
import io.shicheng.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages and remedies in one language. */
final class NoticeTexts {
    private static final String BUNDLE = "io.shicheng.importer.notices";

    private final Locale language;
    private final ResourceBundle bundle;

    NoticeTexts(Locale language) {
        this.language = language;
        // without a fallback, so that English does not turn into the language of the machine
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String message(Check check, Spot spot, @Nullable String value, Object... details) {
        return filled(bundle.getString(check.code()), spot, value, details);
    }

    String remedy(Check check, Spot spot, @Nullable String value, Object... details) {
        return filled(bundle.getString(check.code() + ".remedy"), spot, value, details);
    }

    String phrase(String key, Object... details) {
        return filled(bundle.getString(key), Spot.file(""), null, details);
    }

    /** One pass over the text, so that what is put in is never taken for a place to put in more. */
    private String filled(String text, Spot spot, @Nullable String value, Object... details) {
        StringBuilder out = new StringBuilder(text.length() + 40);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(piece(text.substring(open + 1, close), spot, value, details));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private Object piece(String name, Spot spot, @Nullable String value, Object... details) {
        return switch (name) {
            case "file" -> spot.file();
            case "row" -> spot.row();
            case "column" -> spot.column() == null ? "" : spot.column();
            case "value" -> value == null ? "" : value;
            default -> OneLine.of(told(details[Integer.parseInt(name)]));
        };
    }

    private String told(Object detail) {
        return switch (detail) {
            case Table table -> word(table.code(), table.chinese());
            case Column column -> word(column.name(), column.chinese());
            case List<?> list -> list.stream().map(this::told).collect(Collectors.joining(chinese() ? "、" : ", "));
            default -> String.valueOf(Message.told(detail, language));
        };
    }

    /** A table or column by its Chinese name, with the English one that mappings and reports have for it. */
    private String word(String english, String chinese) {
        return chinese() ? chinese + "（" + english + "）" : english;
    }

    private boolean chinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
