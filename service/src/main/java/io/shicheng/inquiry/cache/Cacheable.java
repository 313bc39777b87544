package io.shicheng.inquiry.cache;

/** Numbers by vertex of a snapshot, which say nothing of anybody without it. Immutable. */
public interface Cacheable {
    /** About how much memory it takes. */
    long bytes();
}
