package io.shicheng.cli.crew;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/** A table of credits or works that lacks a column. */
final class CrewsRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private CrewsRefusedException(Message explanation) {
        super(RefusalKind.DATA, "no_column", explanation, null, null);
    }

    static CrewsRefusedException noColumn(String file, String column) {
        return new CrewsRefusedException(Message.of("io.shicheng.cli.messages", "crews.noColumn", file, column));
    }
}
