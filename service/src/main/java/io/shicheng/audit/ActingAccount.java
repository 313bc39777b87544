package io.shicheng.audit;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The account for which a thread works, and the code behind which it does. It decides nothing about what may be seen or
 * done; it is only written down. So it goes beside the calls and not through them, and code that hands work to another
 * thread {@linkplain #carried takes it along}.
 */
public final class ActingAccount {
    private static final ScopedValue<Acting> ACTING = ScopedValue.newInstance();

    /**
     * Who acts.
     *
     * @param account its id, or null
     * @param code by which a person came in, and who gave it to them, or null
     */
    private record Acting(
            @Nullable String account, @Nullable String code) {}

    private ActingAccount() {}

    /** The id of the account, or null where none acts. */
    public static @Nullable String current() {
        return ACTING.isBound() ? ACTING.get().account() : null;
    }

    /** What there is to say of the code behind which somebody acts, or null where none is. */
    public static @Nullable String code() {
        return ACTING.isBound() ? ACTING.get().code() : null;
    }

    /** Does something for an account. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            String id, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return call(id, null, work);
    }

    /**
     * Does something behind a code.
     *
     * @param id of the account that is logged in where that happens, or null
     */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            @Nullable String id, @Nullable String code, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTING, new Acting(id, code)).call(work);
    }

    /** The same work, for the account that acts now, in whichever thread it is done. */
    public static Runnable carried(Runnable work) {
        Executor now = carrier();
        return () -> now.execute(work);
    }

    /** Does work at once, for the account that acts now, also where another does or nobody. */
    public static Executor carrier() {
        Acting now = ACTING.isBound() ? ACTING.get() : new Acting(null, null);
        return work -> ScopedValue.where(ACTING, now).run(work);
    }
}
