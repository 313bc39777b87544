package io.shicheng.importer.inspection.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a sheet may hold. */
public enum ColumnRole {
    /** Counts the rows. */
    SERIAL(Use.DROPPED),
    /** The id by which the source knows somebody. */
    ID(Use.ONCE),
    /** What the people are called of whom the rows are. */
    NAME(Use.ONCE),
    BORN(Use.ONCE),
    DIED(Use.ONCE),
    /** Where somebody works: the place of a community. */
    PLACE(Use.ONCE),
    DISCIPLINE(Use.ONCE),
    SOURCE(Use.ONCE),
    /** Who taught the person, by name. */
    MASTER(Use.REPEATED),
    /** Whom the person taught, by name. */
    APPRENTICE(Use.REPEATED),
    /** When they began to learn. */
    APPRENTICED(Use.ONCE),
    STUDIO(Use.ONCE),
    GROUP(Use.ONCE),
    PLATFORM(Use.ONCE),
    JOINED(Use.ONCE),
    LEFT(Use.ONCE),
    /** Who founded the studio, by name. */
    FOUNDER(Use.ONCE),
    WORK(Use.ONCE),
    /** That of the work. */
    YEAR(Use.ONCE),
    DEPARTMENT(Use.ONCE),
    ROLE(Use.ONCE),
    LEVEL(Use.ONCE),
    /** Whose crew the person belongs to, by name. */
    LEADER(Use.ONCE),
    COLLEAGUE(Use.REPEATED),
    PARTNER(Use.REPEATED),
    /** Who proposed the person, by name. */
    NOMINATOR(Use.REPEATED),
    /** A number or address of somebody: kept only with a consent. */
    CONTACT(Use.DROPPED),
    /** A place finer than a community. */
    ADDRESS(Use.DROPPED),
    /** A word for an agreement, which is not all that a consent says. */
    CONSENT(Use.DROPPED),
    /** What the model has no place for, on purpose. */
    UNWANTED(Use.DROPPED),
    /** Anything else that no table has a column for. */
    NONE(Use.DROPPED);

    private enum Use {
        ONCE,
        REPEATED,
        DROPPED
    }

    private final Use use;

    ColumnRole(Use use) {
        this.use = use;
    }

    /** Its word, such as {@code master}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a column that holds it is left out. */
    public boolean dropped() {
        return use == Use.DROPPED;
    }

    /** Whether only one column of a sheet can hold it. */
    public boolean once() {
        return use == Use.ONCE;
    }

    /** Whether its values are names of people. */
    public boolean names() {
        return switch (this) {
            case NAME, MASTER, APPRENTICE, FOUNDER, LEADER, COLLEAGUE, PARTNER, NOMINATOR -> true;
            default -> false;
        };
    }

    /** The one of this word. */
    public static Optional<ColumnRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
