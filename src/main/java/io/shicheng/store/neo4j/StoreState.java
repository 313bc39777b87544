package io.shicheng.store.neo4j;

/**
 * How far the store is.
 *
 * @param revision changes committed so far
 * @param identity a random name made with the first change; empty before
 */
record StoreState(long revision, String identity) {
    static final StoreState NEW = new StoreState(0, "");
}
