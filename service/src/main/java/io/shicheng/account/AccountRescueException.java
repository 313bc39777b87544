package io.shicheng.account;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** No link can be made; the message says why and what to do. */
public final class AccountRescueException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.account.rescue";

    /** @param key of the text in {@code rescue.properties} */
    public AccountRescueException(String key, @Nullable Object... values) {
        super(RefusalKind.DATA, "no_link", Message.of(TEXTS, key, values), null, null);
    }
}
