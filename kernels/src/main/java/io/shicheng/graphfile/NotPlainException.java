package io.shicheng.graphfile;

/** A line of an edge list is not as simple as its beginning was; it takes the other reader. */
final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlainException() {
        super(null, null, false, false);
    }
}
