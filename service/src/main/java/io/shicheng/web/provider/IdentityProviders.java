package io.shicheng.web.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The identity providers where one can log in; none, unless the configuration names some. */
public final class IdentityProviders {
    private final List<IdentityProvider> all;
    private final Duration patience;

    /** @param patience with each answer of a provider */
    IdentityProviders(List<IdentityProvider> all, Duration patience) {
        this.all = List.copyOf(all);
        this.patience = patience;
    }

    /** Has logins ask them in the time there is. */
    public void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        new TimedCalls(patience).configure(login);
    }

    public List<IdentityProvider> all() {
        return all;
    }

    public Optional<IdentityProvider> byId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is known of them so far; nobody is asked for more. */
    public ClientRegistrationRepository registrations() {
        return this::known;
    }

    private @Nullable ClientRegistration known(String id) {
        return byId(id).map(IdentityProvider::known).orElse(null);
    }
}
