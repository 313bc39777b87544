package io.shicheng.analysis.spectral;

/** An iteration that found no answer; the message names what to use instead. */
public final class NotConvergedException extends RuntimeException {
    NotConvergedException(String message) {
        super(message);
    }
}
