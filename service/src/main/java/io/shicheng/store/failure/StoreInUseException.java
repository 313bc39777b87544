package io.shicheng.store.failure;

import org.jspecify.annotations.Nullable;

/** Another process, usually a running service, holds the embedded store. */
public final class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String address;

    /** @param address the address of the service that holds it, where known */
    public StoreInUseException(String store, @Nullable String address) {
        super(address == null ? "inUse" : "inUseAt", null, store, address);
        this.address = address;
    }

    public @Nullable String address() {
        return address;
    }
}
