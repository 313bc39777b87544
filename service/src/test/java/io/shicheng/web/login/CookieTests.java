package io.shicheng.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.web.guard.CookieNames;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The cookie by which the service knows requests of its own page. */
class CookieTests {
    private static Cookie cookie(boolean encrypted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(encrypted);
        MockHttpServletResponse response = new MockHttpServletResponse();
        CookieCsrfTokenRepository tokens = SecurityConfiguration.csrfTokens(new CookieNames(new MockEnvironment()));
        tokens.saveToken(tokens.generateToken(request), request, response);
        return Objects.requireNonNull(response.getCookie("XSRF-TOKEN"));
    }

    @Test
    void goesOverHttpsOnlyWhereThatIsSpoken() {
        assertThat(cookie(true).getSecure()).isTrue();
        assertThat(cookie(false).getSecure()).isFalse();
        assertThat(cookie(true).getAttribute("SameSite")).isEqualTo("Strict");
    }
}
