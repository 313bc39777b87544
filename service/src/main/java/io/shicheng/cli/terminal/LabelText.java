package io.shicheng.cli.terminal;

import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;

/** A person's label in the columns of a table. */
public final class LabelText {
    private LabelText() {}

    /** The source's id, the pseudonym, or nothing for people outside the list. */
    public static String id(Label label) {
        return switch (label) {
            case Label.Named named -> named.id();
            case Label.Pseudonymous pseudonymous -> pseudonymous.pseudonym();
            case Label.Folded _ -> "";
        };
    }

    /** What tells a historical person from others of the same name, or nothing. */
    public static String detail(Label.Named named, Messages messages) {
        Detail detail = named.detail();
        String words = detail == null ? null : detail.words(messages.locale());
        return words == null ? "" : words;
    }

    public static String name(Label label, Messages messages) {
        return switch (label) {
            case Label.Named named -> named.name() == null ? "" : named.name();
            case Label.Pseudonymous _ -> "";
            case Label.Folded folded ->
                folded.count() > 1 ? messages.text("rank.folded", folded.count()) : messages.text("rank.foldedFew");
        };
    }
}
