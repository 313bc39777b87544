package io.shicheng.web.login.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What would let in a finder of a browser that is logged in, or cannot be undone, asks for a login of the last minutes:
 * the password, or a login at the provider, given again.
 */
public final class FreshLogin {
    /** After which a login is fresh no more. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final String LOGIN = "FACTOR_LOGIN";

    private FreshLogin() {}

    static GrantedAuthority at(Instant shown) {
        return FactorGrantedAuthority.withAuthority(LOGIN).issuedAt(shown).build();
    }

    public static AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> required(Clock clock) {
        AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> required =
                AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                        .requireFactor(login -> login.authority(LOGIN).validDuration(LASTS))
                        .build();
        required.setClock(clock);
        return required;
    }

    /** Whether it was denied for nothing but that. */
    public static boolean missing(AccessDeniedException failure) {
        return failure instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision;
    }
}
