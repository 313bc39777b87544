package io.shicheng.inquiry;

/**
 * All who may be contacted together do not reach the share that was asked for. What they reach counts people: it is for
 * the gate, which tells as much of it as the viewer may know.
 */
public final class UnattainableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int attainable;

    /** @param attainable percent of the people with ties that all candidates reach, rounded down, 0 to 100 */
    public UnattainableException(int attainable) {
        super("All candidates together do not reach the share that was asked for.");
        this.attainable = attainable;
    }

    /** Percent of the people with ties, rounded down, 0 to 100. */
    public int attainable() {
        return attainable;
    }
}
