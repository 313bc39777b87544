package io.shicheng.cli.measure;

/** A vertex that was asked for is not in the file. */
final class NoSuchVertexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String wanted;
    private final String example;

    /** @param example a vertex that there is */
    NoSuchVertexException(String wanted, String example) {
        super(wanted);
        this.wanted = wanted;
        this.example = example;
    }

    String wanted() {
        return wanted;
    }

    String example() {
        return example;
    }
}
