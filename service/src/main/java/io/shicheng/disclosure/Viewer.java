package io.shicheng.disclosure;

import io.shicheng.audit.Actor;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.PlainName;
import io.shicheng.graph.Role;

/** Who is looking. */
public sealed interface Viewer {
    /** Sees historical people and aggregates. */
    record Anonymous() implements Viewer {}

    /**
     * Sees pseudonyms of the project, rank bands and intervals; historical people in full.
     *
     * @param project in its {@linkplain PlainName#of one form}, however it was written
     */
    record Researcher(String project) implements Viewer {
        public Researcher {
            project = PlainName.of(project);
            // a colon would let a project take the pseudonyms of a study
            if (!project.matches("[\\p{L}\\p{N}._-]{1,64}")) {
                throw new IllegalArgumentException("The project (" + project
                        + ") must be 1 to 64 letters, digits, dots or hyphens. Maybe thesis?");
            }
        }
    }

    /** Sees by name whoever agreed to that for this receiver; nobody else. */
    record Staff(String receiver) implements Viewer {}

    /** Keeps the data: sees the names that are held. */
    record Steward() implements Viewer {}

    /** Keeps accounts, keys and the audit log: sees no personal data, so what anonymous viewers see. */
    record Admin() implements Viewer {}

    /** The person, who sees what anonymous viewers see, and themself by name. */
    record Subject(NodeKey person) implements Viewer {}

    default Role role() {
        return switch (this) {
            case Anonymous _ -> Role.ANONYMOUS;
            case Researcher _ -> Role.RESEARCHER;
            case Staff _ -> Role.STAFF;
            case Steward _ -> Role.STEWARD;
            case Admin _ -> Role.ADMIN;
            case Subject _ -> Role.SUBJECT;
        };
    }

    /** Who this is for the audit log, with the account if one acts; two accounts of a project have the same eyes. */
    default Actor actor() {
        return switch (this) {
            case Researcher(String project) -> Actor.in(role(), project);
            case Staff(String receiver) -> Actor.in(role(), receiver);
            case Anonymous _, Steward _, Admin _ -> Actor.in(role(), null);
            case Subject _ -> Actor.person();
        };
    }

    /** @throws IllegalArgumentException naming the forms, if the text is none of them */
    static Viewer parse(String text) {
        String wanted = text.strip();
        if (wanted.equals("anonymous")) {
            return new Anonymous();
        }
        if (wanted.equals("researcher")) {
            return new Researcher("default");
        }
        if (wanted.startsWith("researcher:") && wanted.length() > 11) {
            return new Researcher(wanted.substring(11));
        }
        if (wanted.startsWith("staff:") && wanted.length() > 6) {
            return new Staff(wanted.substring(6));
        }
        if (wanted.equals("steward")) {
            return new Steward();
        }
        throw new IllegalArgumentException(
                "The viewer (" + text + ") must be researcher, staff:RECEIVER or steward. Maybe staff:association?");
    }
}
