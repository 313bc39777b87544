package io.shicheng.consent.key;

import io.shicheng.graph.NodeKey;

/**
 * The ids under which one project, or one export of it, knows people: HMAC-SHA-256 of a person's key under a key of its
 * own. Stable inside one; those of two cannot be joined.
 */
public interface Pseudonyms {
    /** The id of this person. */
    String of(NodeKey person);

    /**
     * The ids in one export of the same project.
     *
     * @param export what tells this export from all others
     */
    Pseudonyms inExport(String export);
}
