package io.shicheng.cli.vertex;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/** A vertex that is not in the file, or a table of groups that is none. */
public final class VertexRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private VertexRefusedException(String code, Message explanation) {
        super(RefusalKind.DATA, code, explanation, null, null);
    }

    /** A vertex that was asked for by an option is not in the file; {@code example} is. */
    static VertexRefusedException noVertex(String wanted, String option, String example) {
        return new VertexRefusedException(
                "no_such_vertex", Message.of(TEXTS, "measure.noVertex", wanted, option, example));
    }

    static VertexRefusedException groups(String file, String line) {
        return new VertexRefusedException("bad_groups", Message.of(TEXTS, "groups.file", file, line));
    }

    static VertexRefusedException noYear(String file, String found) {
        return new VertexRefusedException("bad_years", Message.of(TEXTS, "born.file", file, found));
    }

    static VertexRefusedException noGroups(String file) {
        return new VertexRefusedException("no_groups", Message.of(TEXTS, "groups.none", file));
    }
}
