package io.shicheng.web.provider;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** What the configuration says of identity providers. */
record ProviderSettings(OAuth2ClientProperties all, Duration patience, Duration pause) {
    private static final String PLACE = "spring.security.oauth2.client.provider.%s.issuer-uri";

    IdentityProviders providers() {
        return new IdentityProviders(
                all.getRegistration().entrySet().stream()
                        .map(one -> provider(one.getKey(), one.getValue()))
                        .toList(),
                patience);
    }

    private IdentityProvider provider(String id, OAuth2ClientProperties.Registration registration) {
        String key = registration.getProvider() == null ? id : registration.getProvider();
        String issuer = issuer(key);
        Supplier<ClientRegistration> question = () -> registration(id, registration);
        if (issuer == null) {
            // all of it stands in the configuration, and what is wrong there is told at the start
            ClientRegistration known = question.get();
            question = () -> known;
        }
        String address = issuer == null ? id : issuer;
        String name = registration.getClientName() == null
                ? DiscoveryException.withoutSecrets(address)
                : registration.getClientName();
        return new IdentityProvider(id, name, new Discovery(question, PLACE.formatted(key), address, patience, pause));
    }

    private @Nullable String issuer(String key) {
        OAuth2ClientProperties.Provider provider = all.getProvider().get(key);
        return provider == null ? null : provider.getIssuerUri();
    }

    /** Spring's own way from the settings of one to what a login needs, with its check of the issuer. */
    private ClientRegistration registration(String id, OAuth2ClientProperties.Registration registration) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(id, registration);
        one.getProvider().putAll(all.getProvider());
        Map<String, ClientRegistration> made = new OAuth2ClientPropertiesMapper(one).asClientRegistrations();
        return made.values().iterator().next();
    }
}
