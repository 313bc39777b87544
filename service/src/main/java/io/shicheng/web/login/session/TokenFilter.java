package io.shicheng.web.login.session;

import io.shicheng.account.Account;
import io.shicheng.account.ApiTokens;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that send {@code Authorization: Bearer …}. What such a request says of a session counts for nothing. */
public final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";
    private final ApiTokens tokens;
    private final ProblemWriter problems;

    public TokenFilter(ApiTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether the request comes with a token, right or wrong. */
    public static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Account> account =
                tokens.accountOf(header.substring(SCHEME.length()).strip());
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(ProblemCode.BAD_TOKEN, request, response);
        } else {
            RequestAs.go(SignedIn.byToken(account.get()), chain, request, response);
        }
    }
}
