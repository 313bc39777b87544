package io.shicheng.account;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something about an account that cannot be done. Never holds a password, a token or a link. */
public final class AccountException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.account.refusals";

    private final @Nullable String field;
    private final @Nullable String value;
    private final Duration wait;

    private AccountException(String code, @Nullable String field, @Nullable String value, Duration wait) {
        this(code, field, value, wait, field == null ? "" : field, value == null ? "" : value, seconds(wait));
    }

    private AccountException(
            String code, @Nullable String field, @Nullable String value, Duration wait, Object... places) {
        super(
                RefusalKind.DATA,
                code,
                Message.of(TEXTS, code, places),
                Message.of(TEXTS, code + ".remedy", places),
                null);
        this.field = field;
        this.value = value;
        this.wait = wait;
    }

    /** @param code stable, and the key of its texts in {@code refusals.properties} */
    public static AccountException of(String code) {
        return new AccountException(code, null, null, Duration.ZERO);
    }

    /**
     * @param code stable, and the key of its texts in {@code refusals.properties}
     * @param value of the field, which is no secret
     */
    public static AccountException of(String code, String field, String value) {
        return new AccountException(code, field, value, Duration.ZERO);
    }

    /** @param wait how long until the next attempt */
    public static AccountException tooManyAttempts(Duration wait) {
        return new AccountException("too_many_attempts", "password", null, wait);
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    @Override
    public @Nullable String value() {
        return value;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
