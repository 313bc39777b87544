package io.shicheng.consent.key;

import io.shicheng.graph.NodeKey;

/**
 * The ids under which one project, or one part of it, knows people: HMAC-SHA-256 of a person's key under a key of its
 * own. Stable inside one; those of two cannot be joined.
 */
public interface Pseudonyms {
    /** The id of this person. */
    String of(NodeKey person);

    /**
     * The ids in one part of the same project, such as a class or an export.
     *
     * @param part what tells this part from all others
     */
    Pseudonyms within(String part);
}
