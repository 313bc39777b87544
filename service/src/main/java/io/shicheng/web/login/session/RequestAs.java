package io.shicheng.web.login.session;

import io.shicheng.audit.ActingAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Has the rest of a request done for the account that sent it. */
final class RequestAs {
    private RequestAs() {}

    static void go(SignedIn signedIn, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        go(signedIn, signedIn.accountId(), null, chain, request, response);
    }

    /**
     * The same, with what is to be recorded.
     *
     * @param account that is logged in, or null
     * @param code behind which somebody acts, or null
     */
    static void go(
            SignedIn signedIn,
            @Nullable String account,
            @Nullable String code,
            FilterChain chain,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        RefusalRecord.sentBy(signedIn.actor(account), request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        if (account == null && code == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ActingAccount.<Boolean, Exception>call(account, code, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
