package io.shicheng.web.login.provider;

import io.shicheng.web.provider.DiscoveryException;
import io.shicheng.web.provider.IdentityProvider;
import io.shicheng.web.provider.IdentityProviders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends somebody to an identity provider only if it is there, and else back to where they can log in by password. */
public final class ProviderGate extends OncePerRequestFilter {
    private final IdentityProviders providers;

    public ProviderGate(IdentityProviders providers) {
        this.providers = providers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (!path.startsWith(IdentityProvider.ADDRESSES)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<IdentityProvider> provider = providers.byId(path.substring(IdentityProvider.ADDRESSES.length()));
        if (provider.isEmpty()) {
            response.sendRedirect(ProviderLogin.BACK + "provider");
        } else if (isThere(provider.get(), response)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isThere(IdentityProvider provider, HttpServletResponse response) throws IOException {
        try {
            provider.reach();
            return true;
        } catch (DiscoveryException e) {
            String problem = e.reason().lasting() ? "provider_wrong" : "provider_unreachable";
            response.sendRedirect(ProviderLogin.BACK + problem + "&provider="
                    + URLEncoder.encode(provider.id(), StandardCharsets.UTF_8));
            return false;
        }
    }
}
