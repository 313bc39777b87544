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
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in that send {@code Authorization: Bearer …}. What such a request says of a session counts for nothing.
 */
public final class TokenFilter extends OncePerRequestFilter {
    private final ApiTokens tokens;
    private final ProblemWriter problems;

    public TokenFilter(ApiTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> account = BearerToken.of(request).flatMap(tokens::accountOf);
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(ProblemCode.BAD_TOKEN, request, response);
        } else {
            RequestAs.go(SignedIn.byToken(account.get()), chain, request, response);
        }
    }
}
