package io.shicheng.cli.nomination;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/** A table of nominations that is none, or names nobody of the graph. */
final class NominationsRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private NominationsRefusedException(String code, Message explanation) {
        super(RefusalKind.DATA, code, explanation, null, null);
    }

    static NominationsRefusedException table(String file, String line) {
        return new NominationsRefusedException("bad_nominations", Message.of(TEXTS, "nominations.file", file, line));
    }

    static NominationsRefusedException nobody(String file) {
        return new NominationsRefusedException("no_nominations", Message.of(TEXTS, "nominations.nobody", file));
    }
}
