package io.shicheng.web.login.provider;

import io.shicheng.web.provider.IdentityProvider;
import io.shicheng.web.provider.IdentityProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Has a provider ask for the login anew, also of those who are logged in there, where somebody is sent to it with the
 * parameter {@code again}. Whether it did is seen by the time of the login that it vouches for, not by this.
 */
final class RenewedLogin implements OAuth2AuthorizationRequestResolver {
    /** Where the page learns that they are back. */
    static final String DONE = "/login?again";

    private static final String PARAMETER = "again";
    private static final String ASKED_FOR = RenewedLogin.class.getName();
    private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", 0);

    private final OAuth2AuthorizationRequestResolver usual;

    RenewedLogin(IdentityProviders providers) {
        String addresses = IdentityProvider.ADDRESSES;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(
                providers.registrations(), addresses.substring(0, addresses.length() - 1));
    }

    /** Whether the provider was last asked so in this session; asks no second time. */
    static boolean wasAskedFor(@Nullable HttpSession session) {
        boolean asked = session != null && session.getAttribute(ASKED_FOR) != null;
        if (session != null) {
            session.removeAttribute(ASKED_FOR);
        }
        return asked;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return anew(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return anew(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest sent) {
        if (sent == null) {
            return null;
        }
        boolean again = request.getParameter(PARAMETER) != null;
        request.getSession().setAttribute(ASKED_FOR, again ? Boolean.TRUE : null);
        return again
                ? OAuth2AuthorizationRequest.from(sent)
                        .additionalParameters(parameters -> parameters.putAll(ANEW))
                        .build()
                : sent;
    }
}
