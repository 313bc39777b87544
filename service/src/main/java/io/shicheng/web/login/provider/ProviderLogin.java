package io.shicheng.web.login.provider;

import io.shicheng.account.AccountException;
import io.shicheng.account.Passwords;
import io.shicheng.web.login.session.AccountSessions;
import io.shicheng.web.login.session.SignedIn;
import io.shicheng.web.provider.IdentityProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Login at an OpenID Connect provider. The provider says who somebody is, and nothing else: which account that is, and
 * in what role, an admin has said. Somebody without an account is not let in, and none is made for them.
 */
public final class ProviderLogin {
    /** Where somebody who could not log in at a provider is sent, to learn why. */
    static final String BACK = "/login?problem=";

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Passwords passwords;
    private final InstantSource clock;
    private final String claim;
    private final IdentityProviders providers;
    private final AccountSessions sessions;

    /**
     * @param claim that names an account
     */
    public ProviderLogin(
            Passwords passwords,
            InstantSource clock,
            String claim,
            IdentityProviders providers,
            AccountSessions sessions) {
        this.passwords = passwords;
        this.clock = clock;
        this.claim = claim;
        this.providers = providers;
        this.sessions = sessions;
    }

    public void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(new RenewedLogin(providers)))
                .successHandler(this::vouchedFor)
                .failureHandler(ProviderLogin::failed);
    }

    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        // the session that the provider's answer belongs to
        HttpSession session = request.getSession(false);
        String name = name(vouched);
        boolean again = RenewedLogin.wasAskedFor(session);
        try {
            if (name == null) {
                throw AccountException.of("bad_credentials");
            }
            SignedIn signedIn = SignedIn.in(passwords.loginAtProvider(name), login(vouched));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn);
            contexts.saveContext(context, request, response);
            sessions.begun(request, signedIn);
            response.sendRedirect(again ? RenewedLogin.DONE : "/");
        } catch (AccountException e) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(BACK + "no_account");
        }
    }

    /** A user who is logged in there may have been so for days; what the provider does not say was long ago. */
    private SignedIn.Login login(Authentication vouched) {
        if (!(vouched instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser user)) {
            throw AccountException.of("bad_credentials");
        }
        Instant now = clock.instant();
        Instant said = user.getAuthenticatedAt();
        boolean ofUse = said != null && !said.isAfter(now.plus(CLOCKS_DIFFER));
        Instant shown = said == null || !ofUse ? Instant.EPOCH : said;
        return SignedIn.Login.atProvider(
                now,
                shown.isBefore(now) ? shown : now,
                new SignedIn.Vouched(token.getAuthorizedClientRegistrationId(), user.getIdToken()));
    }

    /** Two providers may have the same name for two people, so of several each says its own before it. */
    private @Nullable String name(Authentication vouched) {
        if (!(vouched instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        String name = user.getClaimAsString(claim);
        return name == null || providers.all().size() == 1
                ? name
                : token.getAuthorizedClientRegistrationId() + ":" + name;
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(BACK + "provider");
    }

    /** What the provider would let us do in somebody's name is not wanted. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing to keep
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing was kept
        }
    }
}
