package io.shicheng.analysis.spectral;

import io.shicheng.analysis.measure.UnmeasurableException;

/** An iteration that found no answer; the message names what to use instead. */
public final class NotConvergedException extends UnmeasurableException {
    private static final long serialVersionUID = 1L;

    private NotConvergedException(Reason reason, String message) {
        super(reason, message);
    }

    static NotConvergedException noCycle() {
        return new NotConvergedException(
                Reason.NO_CYCLE,
                "Eigenvector centrality has no answer on a directed graph without a cycle, such as a lineage. Use katz or"
                        + " pagerank, or leave directions out.");
    }

    static NotConvergedException noSingleAnswer() {
        return new NotConvergedException(
                Reason.NO_SINGLE_ANSWER,
                "Eigenvector centrality has no single answer on this graph: two parts of it have the greatest eigenvalue,"
                        + " or two so near that they cannot be told apart. Use katz or pagerank, or score the parts by"
                        + " themselves.");
    }
}
