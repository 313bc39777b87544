package io.shicheng.web.login.route;

import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers for what is not there before anybody asks who asks: 404 for an address that no rule names, 405 for a method
 * that none names there. Which addresses there are is public, so neither tells anybody anything; what lies behind an
 * address, such as a plan of somebody else, is not looked at here.
 */
public final class AddressFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    public AddressFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        Set<String> methods = KnownRoutes.methods(path);
        if (methods.isEmpty()) {
            notThere(path.value(), request, response);
        } else if (methods.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            notByThatMethod(methods, request, response);
        }
    }

    /** A slash too many at the end is taken off; where that leads nowhere either, nothing is there. */
    private void notThere(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : "";
        if (KnownRoutes.methods(PathContainer.parsePath(plain)).isEmpty()) {
            problems.write(ProblemCode.NOT_FOUND, request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + plain + query);
    }

    private void notByThatMethod(Set<String> methods, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        methods.add(HttpMethod.OPTIONS.name());
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            problems.write(
                    new ApiException(ProblemCode.METHOD_NOT_ALLOWED, "method", request.getMethod()), request, response);
        }
    }
}
