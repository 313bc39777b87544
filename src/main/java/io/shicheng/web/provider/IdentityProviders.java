package io.shicheng.web.provider;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The identity providers where one can log in; none, unless the configuration names some. */
public final class IdentityProviders {
    private final List<IdentityProvider> all;

    IdentityProviders(List<IdentityProvider> all) {
        this.all = List.copyOf(all);
    }

    public List<IdentityProvider> all() {
        return all;
    }

    public Optional<IdentityProvider> byId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is known of them so far; nobody is asked for more. */
    ClientRegistrationRepository known() {
        return this::known;
    }

    private @Nullable ClientRegistration known(String id) {
        return byId(id).map(IdentityProvider::known).orElse(null);
    }
}
