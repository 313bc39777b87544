package io.shicheng.account;

import io.shicheng.account.AccountException.Reason;
import io.shicheng.graph.PlainName;
import io.shicheng.graph.Role;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an account is for.
 *
 * @param of the project of a researcher, the receiver of a member of staff; null for a steward or an admin
 */
public record AccountRole(Role role, @Nullable String of) {
    private static final Pattern PROJECT = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern RECEIVER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    public AccountRole {
        boolean fits = switch (role) {
            case RESEARCHER -> of != null && PROJECT.matcher(PlainName.of(of)).matches();
            case STAFF -> of != null && RECEIVER.matcher(of).matches();
            case STEWARD, ADMIN -> of == null;
            case ANONYMOUS, SUBJECT, OPERATOR -> false;
        };
        if (!fits) {
            throw new AccountException(Reason.BAD_ROLE, "role", of == null ? role.code() : role.code() + ":" + of);
        }
    }

    /**
     * Reads {@link #text}.
     *
     * @throws AccountException if it is no role that an account can have
     */
    public static AccountRole parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        try {
            return new AccountRole(
                    Role.valueOf(name.strip().toUpperCase(Locale.ROOT)),
                    colon < 0 ? null : text.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new AccountException(Reason.BAD_ROLE, "role", text);
        }
    }

    /** Such as {@code staff:association} or {@code admin}. */
    public String text() {
        return of == null ? role.code() : role.code() + ":" + of;
    }
}
