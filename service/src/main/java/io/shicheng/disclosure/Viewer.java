package io.shicheng.disclosure;

import io.shicheng.audit.Actor;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.PlainName;
import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import java.util.Objects;
import java.util.Optional;

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
            if (!canBe(project)) {
                throw new IllegalArgumentException("The project (" + project
                        + ") must be 1 to 64 letters, digits, dots or hyphens. Maybe thesis?");
            }
        }

        /** A colon would let a project take the pseudonyms of a study. */
        private static boolean canBe(String project) {
            return project.matches("[\\p{L}\\p{N}._-]{1,64}");
        }
    }

    /** Sees by name those who agreed to that for this receiver; nobody else. */
    record Staff(String receiver) implements Viewer {}

    /** Keeps the data: sees the names that are held. */
    record Steward() implements Viewer {}

    /** Keeps accounts, keys and the audit log: sees no personal data, so what anonymous viewers see. */
    record Admin() implements Viewer {}

    /** The person, who sees what anonymous viewers see, and themself by name. */
    record Subject(NodeKey person) implements Viewer {}

    /** In what role and for whom; of a person, never who it is. */
    default Requester requester() {
        return switch (this) {
            case Anonymous _ -> Requester.in(Role.ANONYMOUS);
            case Researcher(String project) -> new Requester(Role.RESEARCHER, project);
            case Staff(String receiver) -> new Requester(Role.STAFF, receiver);
            case Steward _ -> Requester.in(Role.STEWARD);
            case Admin _ -> Requester.in(Role.ADMIN);
            case Subject _ -> Requester.in(Role.SUBJECT);
        };
    }

    default Role role() {
        return requester().role();
    }

    /** Who this is for the audit log, with the account if one acts; two accounts of a project have the same eyes. */
    default Actor actor() {
        return this instanceof Subject ? Actor.person() : Actor.of(requester());
    }

    /**
     * The viewer who logs in as this requester.
     *
     * @throws IllegalArgumentException if nobody does
     */
    static Viewer of(Requester requester) {
        String of = requester.of();
        return switch (requester.role()) {
            case ANONYMOUS -> new Anonymous();
            case RESEARCHER -> new Researcher(of == null ? "default" : of);
            case STAFF -> new Staff(Objects.requireNonNull(of, "receiver"));
            case STEWARD -> new Steward();
            case ADMIN -> new Admin();
            case SUBJECT, OPERATOR ->
                throw new IllegalArgumentException(
                        "Nobody logs in as " + requester.role().code() + ".");
        };
    }

    /**
     * The viewer whom a command line or a kept list names by {@link Requester#text}; a researcher without a project is
     * of the default one.
     *
     * @throws IllegalArgumentException naming the forms, if the text is none of them
     */
    static Viewer parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("The viewer (" + text
                        + ") must be researcher, staff:RECEIVER or steward. Maybe staff:association?"));
    }

    /** The same; empty if the text is none of the forms. */
    static Optional<Viewer> find(String text) {
        return Requester.parse(text)
                .filter(requester -> switch (requester.role()) {
                    case ANONYMOUS, STEWARD -> requester.of() == null;
                    case RESEARCHER -> requester.of() == null || Researcher.canBe(PlainName.of(requester.of()));
                    case STAFF -> requester.of() != null;
                    case ADMIN, SUBJECT, OPERATOR -> false;
                })
                .map(Viewer::of);
    }
}
