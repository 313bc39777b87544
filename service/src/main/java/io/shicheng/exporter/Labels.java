package io.shicheng.exporter;

import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import org.jspecify.annotations.Nullable;

/** People as cells of tables. */
final class Labels {
    private Labels() {}

    /** The source's id or the pseudonym; null for people outside the list. */
    static @Nullable String id(Label label) {
        return switch (label) {
            case Label.Named named -> named.id();
            case Label.Pseudonymous(String pseudonym) -> pseudonym;
            case Label.Folded(int count) -> null;
        };
    }

    /** The name, or null where there is none to show. */
    static @Nullable String name(Label label) {
        return label instanceof Label.Named named ? named.name() : null;
    }

    static String kind(Label label, Headings headings) {
        return switch (label) {
            case Label.Named _ -> headings.text("kind.named");
            case Label.Pseudonymous(String pseudonym) -> headings.text("kind.pseudonymous");
            case Label.Folded(int count) -> headings.text("kind.folded");
        };
    }

    /** The name with what tells it from others and the id behind it; without a name the id before that. */
    static String nameAndId(Label.Named named, Headings headings) {
        String detail = detail(named, headings);
        String behind = named.name() == null ? detail : detail == null ? named.id() : detail + "; " + named.id();
        String first = named.name() == null ? named.id() : named.name();
        return behind == null ? first : first + " (" + behind + ")";
    }

    /**
     * What tells a historical person from others of the same name, in words; null if nothing is held, and of all
     * others.
     */
    static @Nullable String detail(Label label, Headings headings) {
        Detail detail = label instanceof Label.Named named ? named.detail() : null;
        return detail == null ? null : detail.words(headings.locale());
    }

    static @Nullable String namespace(Label label) {
        return label instanceof Label.Named named ? named.namespace() : null;
    }

    static @Nullable String sourceId(Label label) {
        return label instanceof Label.Named named ? named.sourceId() : null;
    }
}
