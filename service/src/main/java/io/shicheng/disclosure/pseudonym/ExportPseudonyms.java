package io.shicheng.disclosure.pseudonym;

import io.shicheng.consent.key.Pseudonyms;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.graph.NodeKey;

/**
 * The ids of one thing that leaves the gate for good. A type of its own, so that none is written with those of a
 * project.
 */
public final class ExportPseudonyms {
    private final Pseudonyms ids;

    ExportPseudonyms(Pseudonyms ids) {
        this.ids = ids;
    }

    public String ofClass(AnonymityClass people) {
        return ProjectPseudonyms.ofClass(ids, people);
    }

    /** That of somebody who was made up: nobody real has one. */
    public String ofGenerated(NodeKey person) {
        return ids.of(person);
    }
}
