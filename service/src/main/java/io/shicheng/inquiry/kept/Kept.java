package io.shicheng.inquiry.kept;

/** Numbers by vertex of a snapshot, which say nothing of anybody without it. Immutable. */
public interface Kept {
    /** About how much memory it takes. */
    long bytes();
}
