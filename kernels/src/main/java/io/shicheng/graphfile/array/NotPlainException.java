package io.shicheng.graphfile.array;

/** A line of an edge list is not as simple as its beginning was; it takes the other reader. */
public final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlainException() {
        super(null, null, false, false);
    }
}
