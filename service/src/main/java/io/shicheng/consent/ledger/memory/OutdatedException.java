package io.shicheng.consent.ledger.memory;

/** The store changed since its ledger was read. */
final class OutdatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
