package io.shicheng.analysis.measure;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of measures and their parameters, in Chinese for readers of Chinese and in English for all
 * others.
 */
@FunctionalInterface
public interface MeasureTexts {
    /** Those of {@code measures.properties}. */
    MeasureTexts CATALOGUE = (key, language) -> {
        ResourceBundle texts = ResourceBundle.getBundle(
                "io.shicheng.analysis.measures",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(key) ? texts.getString(key) : null;
    };

    /** The text under that key, such as {@code measure.degree}; null where there is none. */
    @Nullable
    String text(String key, Locale language);

    /** What people call it. */
    default String name(String code, Locale language) {
        return required("measure." + code, language);
    }

    /** One line, with the formula. */
    default String definition(String code, Locale language) {
        return required("measure." + code + ".definition", language);
    }

    /** One line without one; the definition where it needs none. */
    default String plain(String code, Locale language) {
        String plain = text("measure." + code + ".plain", language);
        return plain == null ? definition(code, language) : plain;
    }

    /** What it says of somebody, to them; null if it is not {@linkplain Measure.Trait#PERSONAL explained}. */
    default @Nullable String personal(String code, Locale language) {
        return text("measure." + code + ".personal", language);
    }

    /** What their value says, with {@code {value}} where it stands; null as {@link #personal}. */
    default @Nullable String value(String code, Locale language) {
        return text("measure." + code + ".value", language);
    }

    /** What a parameter is called. */
    default String parameter(Parameter<?> parameter, Locale language) {
        return required("parameter." + parameter.name(), language);
    }

    /** What a parameter means. */
    default String meaning(Parameter<?> parameter, Locale language) {
        return required("parameter." + parameter.name() + ".meaning", language);
    }

    private String required(String key, Locale language) {
        String text = text(key, language);
        if (text == null) {
            throw new IllegalStateException("The texts of measures have none under " + key + ".");
        }
        return text;
    }
}
