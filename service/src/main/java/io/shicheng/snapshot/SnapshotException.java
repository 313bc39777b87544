package io.shicheng.snapshot;

/** A snapshot cannot be taken; the message says why and what to ask for instead. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SnapshotException(String message) {
        super(message);
    }
}
