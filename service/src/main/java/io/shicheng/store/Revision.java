package io.shicheng.store;

/**
 * A state that a change brought.
 *
 * @param number of changes committed so far; 0 for a new store. Two copies of a store can have counted to the same
 *     number with different content
 * @param commit a random name of the change, stored with it: the same name means the same content, of whatever copy of
 *     whatever store. Empty for a store that never held anything
 */
public record Revision(long number, String commit) {
    /** Of a store that never held anything. */
    public static final Revision NONE = new Revision(0, "");
}
