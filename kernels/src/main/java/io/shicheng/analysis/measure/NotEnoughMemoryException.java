package io.shicheng.analysis.measure;

/** A run would not fit the memory; nothing was started. */
public final class NotEnoughMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long neededBytes;
    private final long availableBytes;

    NotEnoughMemoryException(String what, long neededBytes, long availableBytes) {
        super("The run (" + what + ") needs " + neededBytes + " bytes of memory, and " + availableBytes
                + " are free; nothing was started. Give Java a greater heap, use fewer threads or a smaller graph.");
        this.neededBytes = neededBytes;
        this.availableBytes = availableBytes;
    }

    /** What the run takes on top of its graph. */
    public long neededBytes() {
        return neededBytes;
    }

    /** What the heap could still give. */
    public long availableBytes() {
        return availableBytes;
    }
}
