package io.shicheng.web.login.session;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.Passwords;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in a user who gives the name and password of an account. */
public final class PasswordLogin implements AuthenticationProvider {
    private final Passwords passwords;
    private final InstantSource clock;

    public PasswordLogin(Passwords passwords, InstantSource clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Why somebody was not let in; the cause says it. */
    static final class Refused extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        Refused(AccountException cause) {
            super(cause.code(), cause);
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Object password = asked.getCredentials();
        try {
            Account account = passwords.login(asked.getName(), password == null ? "" : password.toString(), address);
            return SignedIn.in(account, SignedIn.Login.byPassword(clock.instant()));
        } catch (AccountException e) {
            throw new Refused(e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
