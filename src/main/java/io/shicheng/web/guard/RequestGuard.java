package io.shicheng.web.guard;

import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses requests that a page of somebody else made the browser send. The service has no accounts yet, so whoever
 * reaches it may ask: it listens on this machine only, answers only to this machine's own names (a foreign name that
 * leads here is DNS rebinding), and takes requests only from its own page or from programs.
 *
 * <p>Whoever sets {@code server.address} to another address puts the service on a network on purpose; names are then not
 * checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestGuard extends OncePerRequestFilter {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");
    private final boolean anyName;
    private final JsonMapper json;

    RequestGuard(@Value("${server.address:127.0.0.1}") String address, JsonMapper json) {
        this.anyName = !Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1")
                .contains(address.strip());
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.write(request.getRequestURI(), response);
        String host = request.getHeader(HttpHeaders.HOST);
        if (!anyName && !OWN_NAMES.contains(nameOf(host))) {
            refuse(ProblemCode.WRONG_HOST, request, response);
        } else if (fromAnotherSite(request, host)) {
            refuse(ProblemCode.CROSS_SITE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String nameOf(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    /** Browsers add these headers themselves and no page can change them; programs such as curl send neither. */
    private static boolean fromAnotherSite(HttpServletRequest request, @Nullable String host) {
        boolean reading = READING.contains(request.getMethod());
        boolean data = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        if (reading && !data) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_PAGE.contains(site)) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameOrigin(origin, host);
    }

    private static boolean sameOrigin(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getRawAuthority() instanceof String authority && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean chinese = "zh".equals(request.getLocale().getLanguage());
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(json.writeValueAsBytes(Problems.of(code, chinese ? Locale.CHINESE : Locale.ENGLISH)));
    }
}
