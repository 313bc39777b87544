package io.shicheng.account;

import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/**
 * Whether what is said between a browser and the service is encrypted on its way: by the service, or by a proxy before
 * it.
 */
public final class Encryption {
    /** Set to true by operators who have a reverse proxy speak TLS, and let nobody reach the service but through it. */
    public static final String BY_PROXY = "shicheng.web.tls-by-proxy";

    private Encryption() {}

    public static boolean is(PropertyResolver properties) {
        return byTheService(properties) || byProxy(properties);
    }

    /** Whether the service speaks HTTPS itself. */
    public static boolean byTheService(PropertyResolver properties) {
        return properties.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate")
                        .map(properties::getProperty)
                        .anyMatch(value -> value != null && !value.isBlank());
    }

    public static boolean byProxy(PropertyResolver properties) {
        return properties.getProperty(BY_PROXY, Boolean.class, false);
    }
}
