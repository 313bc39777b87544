package io.shicheng.web.login;

import io.shicheng.audit.ActingAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Has the rest of a request done for whoever sent it. */
final class RequestAs {
    private RequestAs() {}

    static void go(SignedIn whoever, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(whoever);
        SecurityContextHolder.setContext(context);
        String account = whoever.accountId();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ActingAccount.<Boolean, Exception>call(account, () -> {
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
