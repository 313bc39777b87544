package io.shicheng.store.failure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database stopped because its disk is full. It goes on by itself once there is room again. */
public final class DiskFullException extends StoreException {
    private static final long serialVersionUID = 1L;
    private final long freeMegabytes;
    private final long neededMegabytes;

    /** @param folder of the database; for those who may see paths */
    public DiskFullException(Path folder, long freeMegabytes, long neededMegabytes, @Nullable Throwable cause) {
        super("diskFull", cause, folder, freeMegabytes, neededMegabytes);
        this.freeMegabytes = freeMegabytes;
        this.neededMegabytes = neededMegabytes;
    }

    public long freeMegabytes() {
        return freeMegabytes;
    }

    /** With so much, the database is opened again. */
    public long neededMegabytes() {
        return neededMegabytes;
    }
}
