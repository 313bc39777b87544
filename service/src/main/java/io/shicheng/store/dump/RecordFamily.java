package io.shicheng.store.dump;

import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind: nodes of one label, or ties of one kind. They are restored in this order, in which the ends of a
 * tie, and the person of a consent, come before it.
 *
 * @param name of its sections, such as {@code people}
 * @param subject whose changes touch its records
 * @param label of the nodes, or null for ties
 * @param key the property by which its nodes are told apart, or null for ties
 * @param relationship that leads from the person to the node, or null where none does
 * @param kind of the ties, or null for nodes
 */
public record RecordFamily(
        String name,
        Subject subject,
        @Nullable String label,
        @Nullable String key,
        @Nullable String relationship,
        @Nullable TieKind kind) {
    /** What a change is noted by, and what is read again for it. */
    public enum Subject {
        /** The node itself. */
        NODE,
        /** The person whom it hangs on. */
        PERSON,
        /** The tie itself. */
        TIE,
        /** Few, and added to: they are read whole at the end. */
        WHOLE
    }

    public static final RecordFamily PEOPLE = nodes("people", "Person");

    private static final List<RecordFamily> ALL = families();

    private static List<RecordFamily> families() {
        List<RecordFamily> all = new ArrayList<>(List.of(
                nodes("clusters", "Cluster"),
                nodes("organisations", "Organisation"),
                nodes("works", "Work"),
                PEOPLE,
                of("consents", "Consent", "key", "GAVE"),
                of("contacts", "Contact", "key", "REACHED_BY"),
                of("objections", "Objection", "person", "OBJECTED"),
                of("corrections", "Correction", "key", "CORRECTED"),
                of("contestations", "Contestation", "id", "CONTESTED"),
                new RecordFamily("erasures", Subject.WHOLE, "Erasure", "receipt", null, null),
                new RecordFamily("removed-ties", Subject.WHOLE, "RemovedTie", "key", null, null),
                new RecordFamily("identifications", Subject.WHOLE, "Identification", "key", null, null),
                new RecordFamily("steward-corrections", Subject.WHOLE, "StewardCorrection", "key", null, null),
                new RecordFamily("imports", Subject.WHOLE, "Import", "id", null, null)));
        Arrays.stream(TieKind.values())
                .map(kind -> new RecordFamily(kind.code(), Subject.TIE, null, null, null, kind))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static RecordFamily nodes(String name, String label) {
        return new RecordFamily(name, Subject.NODE, label, "key", null, null);
    }

    private static RecordFamily of(String name, String label, String key, String relationship) {
        return new RecordFamily(name, Subject.PERSON, label, key, relationship, null);
    }

    /** In the order in which they are restored. */
    public static List<RecordFamily> all() {
        return ALL;
    }

    public static Optional<RecordFamily> named(String name) {
        return ALL.stream().filter(family -> family.name.equals(name)).findFirst();
    }

    /** How the subject of a record of this family is written. */
    public String subjectOf(String subjectKey) {
        return switch (subject) {
            case NODE -> label + " " + subjectKey;
            case PERSON -> PEOPLE.label + " " + subjectKey;
            case TIE -> name + " " + subjectKey;
            case WHOLE -> name;
        };
    }
}
