package io.shicheng.web.guard;

import io.shicheng.account.Encryption;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What cookies are called. Where connections are encrypted, browsers are told by the name to take a cookie only over
 * HTTPS, for all addresses of this host and from no other host, so that neither a neighbour under the same domain nor
 * somebody on the way can plant one. On plain HTTP they would not keep such a cookie.
 */
@Component
public final class CookieNames {
    static final String PREFIX = "__Host-";
    private final boolean encrypted;

    public CookieNames(Environment environment) {
        this.encrypted = Encryption.is(environment);
    }

    /** Whether every cookie goes over HTTPS only. */
    public boolean encrypted() {
        return encrypted;
    }

    /** @param plain the name on plain HTTP */
    public String of(String plain) {
        return encrypted ? PREFIX + plain : plain;
    }

    /** @param plain the path on plain HTTP; a cookie of such a name must go to every address */
    public String path(String plain) {
        return encrypted ? "/" : plain;
    }
}
