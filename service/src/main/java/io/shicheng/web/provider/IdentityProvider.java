package io.shicheng.web.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** A place where people can log in instead of with a password here. */
public final class IdentityProvider {
    /** Where browsers begin, with the id of a provider behind it. */
    public static final String ADDRESSES = "/oauth2/authorization/";

    private final String id;
    private final String name;
    private final Discovery discovery;

    /**
     * @param id what the configuration calls it
     * @param name what people are told it is called
     */
    IdentityProvider(String id, String name, Discovery discovery) {
        this.id = id;
        this.name = name;
        this.discovery = discovery;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where a browser goes to log in there. */
    public String address() {
        return ADDRESSES + id;
    }

    /**
     * Asks it what it says of itself, unless it has said so since the service was started.
     *
     * @throws DiscoveryException if nobody can log in there now
     */
    public void reach() {
        discovery.registration();
    }

    /** What it said of itself; null as long as it has not. */
    @Nullable
    ClientRegistration known() {
        return discovery.known();
    }
}
