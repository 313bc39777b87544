package io.shicheng.store;

/**
 * How far a store is. Only the first may be told to anybody: the second says whether what a person took back took a tie
 * with it.
 *
 * @param last what the last change brought
 * @param network what the last change brought that changed the network: people with what is told of them but for their
 *     names, ties, clusters, organisations and works. Consents, objections, contact details and names may have changed
 *     since, and what rests on the network alone stays right
 */
public record Revisions(Revision last, Revision network) {
    /** Of a store that never held anything. */
    public static final Revisions NONE = new Revisions(Revision.NONE, Revision.NONE);
}
