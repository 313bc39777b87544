package io.shicheng.account.password;

import io.shicheng.account.AccountException;
import io.shicheng.account.AccountException.Reason;
import java.util.Locale;

/**
 * Which passwords will do: long ones. What characters they are made of is free, since such rules make passwords that are
 * written down and no harder to guess (NIST SP 800-63B).
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 5;

    private PasswordRule() {}

    /** @throws AccountException if it will not do; the password is not in it */
    public static void check(String password, String login) {
        String text = PasswordHashes.normalised(password);
        long length = text.codePoints().count();
        if (length < SHORTEST
                || length > LONGEST
                || text.codePoints().distinct().count() < FEWEST_CHARACTERS
                || text.toLowerCase(Locale.ROOT).contains(login)) {
            throw new AccountException(Reason.WEAK_PASSWORD);
        }
    }
}
