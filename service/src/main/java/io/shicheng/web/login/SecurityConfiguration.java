package io.shicheng.web.login;

import io.shicheng.account.Accounts;
import io.shicheng.account.ApiTokens;
import io.shicheng.account.Passwords;
import io.shicheng.web.guard.CookieNames;
import io.shicheng.web.login.provider.ProviderGate;
import io.shicheng.web.login.provider.ProviderLogin;
import io.shicheng.web.login.provider.ProviderLogout;
import io.shicheng.web.login.route.AddressFilter;
import io.shicheng.web.login.route.RouteRules;
import io.shicheng.web.login.session.AccountSessions;
import io.shicheng.web.login.session.BearerToken;
import io.shicheng.web.login.session.PasswordLogin;
import io.shicheng.web.login.session.SessionFilter;
import io.shicheng.web.login.session.TokenFilter;
import io.shicheng.web.problem.ProblemWriter;
import io.shicheng.web.provider.IdentityProviders;
import io.shicheng.web.subject.SubjectSessions;
import jakarta.servlet.SessionCookieConfig;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Two ways in: programs with a token, and browsers with a session. The rules of who may what are the same. What the page
 * is made of needs neither.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Files of the page are kept by browsers and proxies for everybody: nobody is asked for, and no cookie is set. */
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http, ProblemWriter problems, Clock clock) {
        return http.securityMatcher("/page/**", "/favicon.svg")
                .authorizeHttpRequests(routes -> RouteRules.apply(routes, clock))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AddressFilter(problems), SecurityContextHolderFilter.class)
                .build();
    }

    /** Requests with a token have no session, and so nothing that another page could make use of. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiTokens tokens,
            SubjectSessions people,
            AccountSessions sessions,
            ProblemWriter problems,
            Clock clock) {
        LoginAnswers answers = new LoginAnswers(problems, people, sessions);
        return http.securityMatcher(BearerToken::isIn)
                .authorizeHttpRequests(routes -> RouteRules.apply(routes, clock))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(new AddressFilter(problems), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            Accounts accounts,
            Passwords passwords,
            SubjectSessions people,
            AccountSessions sessions,
            ProblemWriter problems,
            Clock clock,
            IdentityProviders providers,
            CookieNames cookies,
            @Value("${shicheng.web.longest-session:12h}") Duration longestSession,
            @Value("${shicheng.oidc.claim:sub}") String claim) {
        LoginAnswers answers = new LoginAnswers(problems, people, sessions);
        http.authorizeHttpRequests(routes -> RouteRules.apply(routes, clock))
                .authenticationProvider(new PasswordLogin(passwords, clock))
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .successHandler(answers::done)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new ProviderLogout(providers)))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfTokens(cookies))
                        // the holder of the link or the code needs nothing else
                        .ignoringRequestMatchers("/api/v1/password/link", "/api/v1/me/session"))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(new AddressFilter(problems), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new SessionFilter(accounts, sessions, people, clock, longestSession),
                        AnonymousAuthenticationFilter.class);
        if (!providers.all().isEmpty()) {
            http.oauth2Login(new ProviderLogin(passwords, clock, claim, providers, sessions)::configure)
                    .oauth2Login(providers::configure)
                    .addFilterBefore(new ProviderGate(providers), OAuth2AuthorizationRequestRedirectFilter.class);
        }
        return http.build();
    }

    /**
     * No other site makes a browser send the session's cookie; where a provider sends people back, following a link
     * must do so, or the login that began here could not end here.
     */
    @Bean
    CookieSameSiteSupplier sessionCookie(IdentityProviders providers) {
        return providers.all().isEmpty() ? CookieSameSiteSupplier.ofStrict() : CookieSameSiteSupplier.ofLax();
    }

    @Bean
    ServletContextInitializer sessionCookieName(CookieNames cookies) {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(cookies.of("shicheng"));
            cookie.setPath("/");
            if (cookies.encrypted()) {
                cookie.setSecure(true);
            }
        };
    }

    /** Readable by the page's own scripts, which send it back as a header. */
    static CookieCsrfTokenRepository csrfTokens(CookieNames cookies) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(cookies.of("XSRF-TOKEN"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict");
            if (cookies.encrypted()) {
                cookie.secure(true); // a proxy may speak plain HTTP to us
            }
        });
        return tokens;
    }
}
