package io.shicheng.web.guard;

import io.shicheng.account.Encryption;
import io.shicheng.account.Loopback;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a page of somebody else made the browser send, before anybody asks who sent them. On this
 * machine the service answers only to the machine's own names (a foreign name that leads here is DNS rebinding), and it
 * takes requests only from its own page or from programs.
 *
 * <p>Setting {@code server.address} to another address, or a proxy before it, puts the service on a network on purpose;
 * names are then not checked. A foreign name that leads there brings no cookie of this one, so nobody is logged in
 * under it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestGuard extends OncePerRequestFilter {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");
    private final boolean anyName;
    private final ProblemWriter problems;

    RequestGuard(
            @Value("${server.address:127.0.0.1}") String address,
            @Value("${" + Encryption.BY_PROXY + ":false}") boolean proxy,
            ProblemWriter problems) {
        this.anyName = proxy || !Loopback.is(address);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.write(request.getRequestURI(), request.isSecure(), response);
        String host = request.getHeader(HttpHeaders.HOST);
        if (!anyName && !OWN_NAMES.contains(nameOf(host))) {
            problems.write(ProblemCode.WRONG_HOST, request, response);
        } else if (fromAnotherSite(request, host)) {
            problems.write(ProblemCode.CROSS_SITE, request, response);
        } else {
            go(chain, request, response);
        }
    }

    /** What a filter fails at, such as a login that cannot be recorded, is told as what a controller fails at. */
    private void go(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            problems.write(e, request, response);
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
}
