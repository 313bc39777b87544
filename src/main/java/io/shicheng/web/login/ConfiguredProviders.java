package io.shicheng.web.login;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers where one can log in; none, unless the configuration names some. */
@Component
final class ConfiguredProviders {
    private final List<ClientRegistration> all;

    ConfiguredProviders(ObjectProvider<ClientRegistrationRepository> configured) {
        all = configured.getIfAvailable() instanceof Iterable<?> some
                ? StreamSupport.stream(some.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }

    List<ClientRegistration> all() {
        return all;
    }
}
