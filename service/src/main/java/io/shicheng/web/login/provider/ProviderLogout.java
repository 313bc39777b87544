package io.shicheng.web.login.provider;

import io.shicheng.web.login.session.SignedIn;
import io.shicheng.web.provider.IdentityProviders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The session here has ended. A user who logged in at a provider that takes logouts (OpenID Connect RP-Initiated
 * Logout) is told where to go to end the one there; the page goes.
 */
public final class ProviderLogout implements LogoutSuccessHandler {
    /** Where the provider sends people back to; it must know the address. */
    private static final String BACK = "{baseUrl}/login";

    private static final String NOWHERE = "/";

    private final OidcClientInitiatedLogoutSuccessHandler there;

    public ProviderLogout(IdentityProviders providers) {
        there = new OidcClientInitiatedLogoutSuccessHandler(providers.registrations());
        there.setPostLogoutRedirectUri(BACK);
        there.setDefaultTargetUrl(NOWHERE);
        there.setRedirectStrategy((_, response, address) -> tell(address, response));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        SignedIn.Login login = authentication instanceof SignedIn signedIn ? signedIn.login() : null;
        SignedIn.Vouched vouched = login == null ? null : login.vouched();
        if (vouched == null) {
            tell(NOWHERE, response);
        } else {
            there.onLogoutSuccess(request, response, asVouchedFor(vouched));
        }
    }

    private static Authentication asVouchedFor(SignedIn.Vouched vouched) {
        DefaultOidcUser user = new DefaultOidcUser(List.of(), vouched.token());
        return new OAuth2AuthenticationToken(user, List.of(), vouched.provider());
    }

    /** A script sees no address that it is redirected to elsewhere, so it stands in the answer. */
    private static void tell(String address, HttpServletResponse response) throws IOException {
        if (address.equals(NOWHERE)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(Map.of("address", address)));
    }
}
