package io.shicheng.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something about an account that cannot be done. Never holds a password, a token or a link. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final @Nullable String field;
    private final @Nullable String value;
    private final Duration wait;

    /** Why. */
    public enum Reason {
        BAD_LOGIN,
        BAD_ROLE,
        BAD_PROVIDER_NAME,
        NAME_TAKEN,
        /** Another account has a project or receiver that can be taken for this one; the value is the other's. */
        ROLE_ALIKE,
        UNKNOWN_ACCOUNT,
        UNKNOWN_TOKEN,
        /** Without this one, nobody could look after accounts any more. */
        LAST_ADMIN,
        WEAK_PASSWORD,
        BAD_EXPIRY,
        TOO_MANY_TOKENS,
        /** Used, past its time, replaced by another, or never given. */
        BAD_LINK,
        /** No such name, or not this password: it is not told which. */
        BAD_CREDENTIALS,
        TOO_MANY_ATTEMPTS
    }

    public AccountException(Reason reason) {
        this(reason, null, null, Duration.ZERO);
    }

    public AccountException(Reason reason, String field, String value) {
        this(reason, field, value, Duration.ZERO);
    }

    private AccountException(Reason reason, @Nullable String field, @Nullable String value, Duration wait) {
        super(reason.name());
        this.reason = reason;
        this.field = field;
        this.value = value;
        this.wait = wait;
    }

    /** @param wait how long until the next attempt */
    public static AccountException tooManyAttempts(Duration wait) {
        return new AccountException(Reason.TOO_MANY_ATTEMPTS, null, null, wait);
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    public Duration untilNextAttempt() {
        return wait;
    }
}
