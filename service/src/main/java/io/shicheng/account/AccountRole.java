package io.shicheng.account;

import io.shicheng.graph.PlainName;
import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account is for: researcher of a project, staff of a receiver, steward or admin. */
public record AccountRole(Requester requester) {
    private static final Pattern PROJECT = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern RECEIVER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    public AccountRole {
        String of = requester.of();
        boolean fits = switch (requester.role()) {
            case RESEARCHER -> of != null && PROJECT.matcher(PlainName.of(of)).matches();
            case STAFF -> of != null && RECEIVER.matcher(of).matches();
            case STEWARD, ADMIN -> of == null;
            case ANONYMOUS, SUBJECT, OPERATOR -> false;
        };
        if (!fits) {
            throw AccountException.of("bad_role", "role", requester.text());
        }
    }

    public AccountRole(Role role, @Nullable String of) {
        this(new Requester(role, of));
    }

    /**
     * Reads {@link #text}.
     *
     * @throws AccountException if it is no role that an account can have
     */
    public static AccountRole parse(String text) {
        return new AccountRole(Requester.parse(text).orElseThrow(() -> AccountException.of("bad_role", "role", text)));
    }

    public Role role() {
        return requester.role();
    }

    public @Nullable String of() {
        return requester.of();
    }

    /** Such as {@code staff:association} or {@code admin}. */
    public String text() {
        return requester.text();
    }
}
