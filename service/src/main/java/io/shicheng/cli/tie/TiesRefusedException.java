package io.shicheng.cli.tie;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/** A table of ties or lives that lacks a column, has a value that is none, or does not hold what is asked for. */
public final class TiesRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private TiesRefusedException(String code, Message explanation) {
        super(RefusalKind.DATA, code, explanation, null, null);
    }

    static TiesRefusedException noColumn(String file, String columns) {
        return new TiesRefusedException("no_column", Message.of(TEXTS, "ties.noColumn", file, columns));
    }

    static TiesRefusedException badNumber(String file, String row, String column, String value) {
        return new TiesRefusedException("bad_value", Message.of(TEXTS, "ties.badNumber", file, row, column, value));
    }

    static TiesRefusedException noKind(String kind, String kinds) {
        return new TiesRefusedException("no_such_kind", Message.of(TEXTS, "ties.noKind", kind, kinds));
    }

    /** Somebody who was asked for by an option is not in the file; {@code example} is. */
    public static TiesRefusedException noPerson(String person, String option, String example) {
        return new TiesRefusedException(
                "no_such_vertex", Message.of(TEXTS, "measure.noVertex", person, option, example));
    }

    /** Nobody by name with a score that is told has this id. */
    public static TiesRefusedException noScore(String person, String option) {
        return new TiesRefusedException("no_such_person", Message.of(TEXTS, "course.noScore", person, option));
    }

    /** Too few ties in a year to rank anybody. */
    public static TiesRefusedException fewTies(String year, String ties, String least) {
        return new TiesRefusedException("few_ties", Message.of(TEXTS, "course.fewTies", year, ties, least));
    }

    /** More worlds than anybody waits for. */
    public static TiesRefusedException manyWorlds(String worlds, String most) {
        return new TiesRefusedException("many_worlds", Message.of(TEXTS, "multiverse.manyWorlds", worlds, most));
    }
}
