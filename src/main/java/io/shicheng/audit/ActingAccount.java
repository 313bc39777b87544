package io.shicheng.audit;

import org.jspecify.annotations.Nullable;

/**
 * The account for which a thread works. It decides nothing about what may be seen or done; it is only written down. So it
 * goes beside the calls and not through them, and whoever hands work to another thread {@linkplain #carried takes it along}.
 */
public final class ActingAccount {
    private static final ScopedValue<String> ACCOUNT = ScopedValue.newInstance();

    private ActingAccount() {}

    /** The id of the account, or null where none acts. */
    public static @Nullable String current() {
        return ACCOUNT.isBound() ? ACCOUNT.get() : null;
    }

    /** Does something for an account. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            String id, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACCOUNT, id).call(work);
    }

    /** The same work, for the account that acts now, in whichever thread it is done. */
    public static Runnable carried(Runnable work) {
        String id = current();
        return id == null ? work : () -> ScopedValue.where(ACCOUNT, id).run(work);
    }
}
