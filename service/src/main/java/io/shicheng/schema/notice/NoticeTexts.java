package io.shicheng.schema.notice;

import io.shicheng.message.Message;
import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Texts of notices in one language. */
public final class NoticeTexts {
    private final Locale language;

    public NoticeTexts(Locale language) {
        this.language = language;
    }

    public Locale language() {
        return language;
    }

    /** A piece of text to be put into a notice. */
    public String phrase(String bundle, String key, Object... details) {
        return filled(bundle, key, SourceLocation.file(""), List.of(details));
    }

    /** One pass over the text, so that what is put in is never taken for a place to put in more. */
    String filled(String bundle, String key, SourceLocation spot, List<Object> details) {
        // without a fallback, so that English does not turn into the language of the machine
        String text = ResourceBundle.getBundle(
                        bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        StringBuilder out = new StringBuilder(text.length() + 40);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(piece(text.substring(open + 1, close), spot, details));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private Object piece(String name, SourceLocation spot, List<Object> details) {
        return switch (name) {
            case "file" -> spot.file();
            case "row" -> spot.row();
            case "column" -> spot.column() == null ? "" : spot.column();
            case "value" -> spot.value() == null ? "" : spot.value();
            default -> OneLine.of(told(details.get(Integer.parseInt(name))));
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
