package io.shicheng.web.login.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a request sends as {@code Authorization: Bearer …}. */
public final class BearerToken {
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /** Whether the request comes with a token, right or wrong. */
    public static boolean isIn(HttpServletRequest request) {
        return of(request).isPresent();
    }

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
