package io.shicheng.graph.tie;

import static io.shicheng.graph.NodeKind.GROUP;
import static io.shicheng.graph.NodeKind.PERSON;
import static io.shicheng.graph.NodeKind.PLATFORM;
import static io.shicheng.graph.NodeKind.STUDIO;
import static io.shicheng.graph.NodeKind.WORK;

import io.shicheng.graph.NodeKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a tie says, which nodes it joins, and whether it has a direction. */
public enum TieKind {
    /** Taught (师徒): from master to apprentice. Free of cycles. */
    MASTER_OF(true, Credit.FROM, PERSON),
    /** A crew leader (群头, 班底) brings this member onto a crew. */
    LEADS(true, Credit.FROM, PERSON),
    WORKED_WITH(false, Credit.BOTH, PERSON),
    /** Share a workshop. */
    PARTNER_OF(false, Credit.BOTH, PERSON),
    /** "Would spread news well", said by {@code from} of {@code to}. */
    NOMINATES(true, Credit.TO, PERSON),
    MEMBER_OF(true, Credit.BOTH, STUDIO, GROUP),
    FOUNDED(true, Credit.BOTH, STUDIO, GROUP, PLATFORM),
    CONVENES(true, Credit.BOTH, STUDIO, GROUP, PLATFORM),
    WORKS_THROUGH(true, Credit.BOTH, PLATFORM),
    /** With role, department and level. */
    CREDITED_ON(true, Credit.BOTH, WORK);

    /** Which end gains standing by a tie; measures of prestige follow ties towards it. */
    public enum Credit {
        FROM,
        TO,
        BOTH
    }

    private final boolean directed;
    private final Credit credit;
    private final Set<NodeKind> targets;

    TieKind(boolean directed, Credit credit, NodeKind first, NodeKind... others) {
        this.directed = directed;
        this.credit = credit;
        this.targets = EnumSet.of(first, others);
    }

    public boolean directed() {
        return directed;
    }

    public Credit credit() {
        return credit;
    }

    /** What {@code to} may be; {@code from} is always a person. */
    public Set<NodeKind> targets() {
        return Set.copyOf(targets);
    }

    /** Whether the tie joins a person to something that is not a person, and is projected in a snapshot. */
    public boolean twoMode() {
        return !targets.contains(PERSON);
    }

    /** Whether it says who gathers an organisation. */
    public boolean gathers() {
        return this == FOUNDED || this == CONVENES;
    }

    /** The word used in files and commands, such as {@code master_of}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code}, ignoring case and taking a hyphen for an underscore. */
    public static Optional<TieKind> ofCode(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (TieKind kind : values()) {
            if (kind.name().equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
