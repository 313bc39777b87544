package io.shicheng.consent.retention;

/** Counts what is held, for whoever has to account for it. */
public interface HoldingsRegister {
    /** @throws io.shicheng.store.failure.StoreException if the store cannot be reached */
    Holdings count();
}
