package io.shicheng.account.password;

import io.shicheng.account.AccountException;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords will do: long ones that nobody tries first. What characters they are made of is free, since such
 * rules make passwords that are written down and no harder to guess (NIST SP 800-63B).
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 5;
    /** What somebody who guesses passwords of this service would begin with. */
    private static final List<String> OURS = List.of("shicheng", "师承");

    private PasswordRule() {}

    /** @throws AccountException if it will not do; the password is not in it */
    public static void check(String password, String login) {
        String text = PasswordHashes.normalised(password);
        long length = text.codePoints().count();
        String small = text.toLowerCase(Locale.ROOT);
        if (length < SHORTEST
                || length > LONGEST
                || text.codePoints().distinct().count() < FEWEST_CHARACTERS
                || small.contains(login)
                || OURS.stream().anyMatch(small::contains)
                || CommonPasswords.has(small)) {
            throw AccountException.of("weak_password");
        }
    }
}
