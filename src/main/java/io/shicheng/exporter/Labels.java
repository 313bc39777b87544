package io.shicheng.exporter;

import io.shicheng.disclosure.Label;
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

    /** The name with the id behind it where there is a name, else the id. */
    static String nameAndId(Label.Named named) {
        return named.name() == null ? named.id() : named.name() + " (" + named.id() + ")";
    }
}
