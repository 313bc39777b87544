package io.shicheng.web.problem;

import io.shicheng.account.AccountException;

/** Which problem it is when something about an account cannot be done. */
final class AccountProblems {
    private AccountProblems() {}

    static ApiException of(AccountException failure) {
        ProblemCode code = code(failure.reason());
        String field = failure.field();
        if (failure.untilNextAttempt().isPositive()) {
            return new ApiException(code, "password", null, Long.toString(seconds(failure)));
        }
        return field == null ? new ApiException(code) : new ApiException(code, field, failure.value());
    }

    /** Rounded up, so that whoever waits so long has waited long enough. */
    static long seconds(AccountException failure) {
        return (failure.untilNextAttempt().toMillis() + 999) / 1000;
    }

    private static ProblemCode code(AccountException.Reason reason) {
        return switch (reason) {
            case BAD_LOGIN -> ProblemCode.BAD_LOGIN_NAME;
            case BAD_ROLE -> ProblemCode.BAD_ROLE;
            case BAD_PROVIDER_NAME -> ProblemCode.BAD_PROVIDER_NAME;
            case ROLE_ALIKE -> ProblemCode.ROLE_ALIKE;
            case NAME_TAKEN -> ProblemCode.NAME_TAKEN;
            case UNKNOWN_ACCOUNT -> ProblemCode.UNKNOWN_ACCOUNT;
            case UNKNOWN_TOKEN -> ProblemCode.UNKNOWN_TOKEN;
            case LAST_ADMIN -> ProblemCode.LAST_ADMIN;
            case WEAK_PASSWORD -> ProblemCode.WEAK_PASSWORD;
            case BAD_EXPIRY -> ProblemCode.BAD_EXPIRY;
            case TOO_MANY_TOKENS -> ProblemCode.TOO_MANY_TOKENS;
            case BAD_LINK -> ProblemCode.BAD_LINK;
            case BAD_CREDENTIALS -> ProblemCode.BAD_CREDENTIALS;
            case TOO_MANY_ATTEMPTS -> ProblemCode.TOO_MANY_ATTEMPTS;
        };
    }
}
