package io.shicheng.web.login.route;

import static io.shicheng.graph.Role.ADMIN;
import static io.shicheng.graph.Role.RESEARCHER;
import static io.shicheng.graph.Role.STAFF;
import static io.shicheng.graph.Role.STEWARD;
import static io.shicheng.graph.Role.SUBJECT;

import io.shicheng.graph.Role;
import io.shicheng.web.login.session.FreshLogin;
import io.shicheng.web.page.Pages;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Which role may ask for which address. What stands in no rule is denied, and to those who ask it is not there. */
public final class RouteRules {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> ACCOUNTS = EnumSet.of(RESEARCHER, STAFF, STEWARD, ADMIN);

    /**
     * A pattern of addresses.
     *
     * @param fresh whether it takes a {@link FreshLogin}
     */
    record Rule(HttpMethod method, String path, Set<Role> roles, boolean fresh) {
        /** The same for those only who have just logged in: it cannot be undone, or gives others a way in. */
        Rule afresh() {
            return new Rule(method, path, roles, true);
        }

        /** Who may read something may ask how long it is. */
        List<HttpMethod> methods() {
            return method == HttpMethod.GET ? List.of(method, HttpMethod.HEAD) : List.of(method);
        }
    }

    private static final List<Rule> NAMED = List.of(
            // the page and what it is made of; the pages themselves are named in Pages
            get("/", EVERYBODY),
            get("/favicon.svg", EVERYBODY),
            get("/page/**", EVERYBODY),
            // the description of the interface tells no more than the source does
            get("/v3/api-docs", EVERYBODY),
            get("/v3/api-docs/swagger-config", EVERYBODY),
            get("/v3/api-docs.yaml", EVERYBODY),
            get("/swagger-ui.html", EVERYBODY),
            get("/swagger-ui/**", EVERYBODY),
            get("/actuator/health", EVERYBODY),
            get("/actuator/health/liveness", EVERYBODY),
            get("/actuator/health/readiness", EVERYBODY),
            get("/actuator/prometheus", ADMIN),
            // historical people and aggregates, and with a role what the gate shows it
            get("/api/v1/viewer", EVERYBODY),
            get("/api/v1/clusters", EVERYBODY),
            get("/api/v1/clusters/overview", EVERYBODY),
            get("/api/v1/namespaces", EVERYBODY),
            get("/api/v1/measures", EVERYBODY),
            get("/api/v1/rankings", EVERYBODY),
            get("/api/v1/rankings/*/rows/*/why", EVERYBODY),
            get("/api/v1/rankings/*/what-if", EVERYBODY),
            get("/api/v1/rankings/*/compared", EVERYBODY),
            get("/api/v1/organisations/rankings", EVERYBODY),
            get("/api/v1/crews", EVERYBODY),
            get("/api/v1/people", EVERYBODY),
            get("/api/v1/results/*", EVERYBODY),
            get("/api/v1/results/*/cite", EVERYBODY),
            get("/api/v1/exports/graph", EVERYBODY),
            get("/api/v1/map", EVERYBODY),
            get("/api/v1/maps/*/data", EVERYBODY),
            post("/api/v1/maps/*/labels", EVERYBODY),
            post("/api/v1/maps/*/rows", EVERYBODY),
            post("/api/v1/maps/*/pictures", EVERYBODY),
            get("/api/v1/maps/*/nodes/*", EVERYBODY),
            get("/api/v1/maps/*/ego", EVERYBODY),
            get("/api/v1/maps/*/path", EVERYBODY),
            get("/api/v1/maps/*/search", EVERYBODY),
            get("/api/v1/maps/*/lineage", EVERYBODY),
            // how far an answer is, for who asked for it
            get("/api/v1/runs/*", EVERYBODY),
            delete("/api/v1/runs/*", EVERYBODY),
            get("/api/v1/snapshots", RESEARCHER, STAFF, STEWARD),
            post("/api/v1/snapshots", RESEARCHER, STEWARD),
            // contact lists; of researchers, studies only
            get("/api/v1/plans", RESEARCHER, STAFF),
            post("/api/v1/plans", RESEARCHER, STAFF),
            get("/api/v1/purposes", STAFF),
            get("/api/v1/plans/*", RESEARCHER, STAFF),
            get("/api/v1/plans/*/export", RESEARCHER, STAFF),
            post("/api/v1/plans/*/confirm", STAFF),
            post("/api/v1/plans/*/changes", STAFF),
            rule(HttpMethod.PATCH, "/api/v1/plans/*", Set.of(STAFF)),
            delete("/api/v1/plans/*", STAFF),
            // what the files said
            get("/api/v1/imports", STEWARD),
            post("/api/v1/imports", STEWARD),
            get("/api/v1/imports/*", STEWARD),
            get("/api/v1/imports/*/events", STEWARD),
            delete("/api/v1/imports/*", STEWARD),
            get("/api/v1/imports/*/report", STEWARD),
            post("/api/v1/imports/*/undo", STEWARD),
            get("/api/v1/imports/*/missing-consents", STEWARD),
            // files that are looked at before they are imported
            post("/api/v1/inspections", STEWARD),
            get("/api/v1/inspections/*", STEWARD),
            delete("/api/v1/inspections/*", STEWARD),
            rule(HttpMethod.PUT, "/api/v1/inspections/*/choices", Set.of(STEWARD)),
            get("/api/v1/inspections/*/mapping", STEWARD),
            get("/api/v1/inspections/*/marked/*", STEWARD),
            post("/api/v1/inspections/*/import", STEWARD),
            get("/api/v1/consent-forms", STEWARD),
            get("/api/v1/templates/*", STEWARD),
            get("/api/v1/corrections", STEWARD),
            post("/api/v1/corrections", STEWARD),
            post("/api/v1/corrections/records", STEWARD),
            post("/api/v1/corrections/withdrawals", STEWARD),
            get("/api/v1/doubles", STEWARD),
            get("/api/v1/doubles/decisions", STEWARD),
            post("/api/v1/doubles/decisions", STEWARD),
            post("/api/v1/doubles/withdrawals", STEWARD),
            get("/api/v1/retention", STEWARD),
            get("/api/v1/retention/soon", STEWARD),
            // what people agreed to and took back
            get("/api/v1/consents", STEWARD),
            post("/api/v1/consents", STEWARD),
            post("/api/v1/consents/search", STEWARD),
            post("/api/v1/consents/withdrawals", STEWARD),
            delete("/api/v1/consents/*", STEWARD),
            post("/api/v1/consents/*/confirmation", STEWARD),
            post("/api/v1/objections", STEWARD),
            post("/api/v1/objections/lift", STEWARD),
            post("/api/v1/erasures", STEWARD).afresh(),
            post("/api/v1/codes", STEWARD).afresh(),
            get("/api/v1/contestations", STEWARD),
            post("/api/v1/contestations/*/settle", STEWARD),
            // the person's own, behind a code
            get("/api/v1/me/session", EVERYBODY),
            post("/api/v1/me/session", EVERYBODY),
            delete("/api/v1/me/session", EVERYBODY),
            get("/api/v1/me", SUBJECT),
            get("/api/v1/me/place", SUBJECT),
            get("/api/v1/me/uses", SUBJECT),
            get("/api/v1/me/choices", SUBJECT),
            get("/api/v1/me/copy", SUBJECT),
            rule(HttpMethod.PUT, "/api/v1/me/fields", Set.of(SUBJECT)),
            post("/api/v1/me/contestations", SUBJECT),
            rule(HttpMethod.PUT, "/api/v1/me/objection", Set.of(SUBJECT)),
            delete("/api/v1/me/objection", SUBJECT),
            post("/api/v1/me/consents", SUBJECT),
            delete("/api/v1/me/consents", SUBJECT),
            delete("/api/v1/me/consents/*", SUBJECT),
            post("/api/v1/me/erasure", SUBJECT),
            // who saw and changed what: ids, and nobody by name
            get("/api/v1/audit", ADMIN),
            get("/api/v1/audit/actions", ADMIN),
            get("/api/v1/audit/verification", ADMIN),
            // what is wrong with the store
            get("/api/v1/warnings", ADMIN),
            get("/api/v1/backups", ADMIN),
            post("/api/v1/backups", ADMIN),
            post("/api/v1/warnings/acknowledged", ADMIN).afresh(),
            post("/api/v1/warnings/date", ADMIN).afresh(),
            // what an admin keeps for everybody, and what people are told
            get("/api/v1/terms", STEWARD, ADMIN),
            post("/api/v1/terms", ADMIN),
            delete("/api/v1/terms/*/*", ADMIN),
            get("/api/v1/vocabulary", EVERYBODY),
            rule(HttpMethod.PUT, "/api/v1/vocabulary/*/*", Set.of(ADMIN)),
            delete("/api/v1/vocabulary/*/*", ADMIN),
            get("/api/v1/notice", EVERYBODY),
            get("/api/v1/assessment", STEWARD, ADMIN),
            // accounts, and the forms and providers that filters answer for
            post("/login", EVERYBODY),
            post("/logout", EVERYBODY),
            get("/oauth2/authorization/*", EVERYBODY),
            get("/login/oauth2/code/*", EVERYBODY),
            get("/api/v1/login-providers", EVERYBODY),
            post("/api/v1/password/link", EVERYBODY),
            post("/api/v1/password", ACCOUNTS),
            get("/api/v1/accounts", ADMIN),
            post("/api/v1/accounts", ADMIN).afresh(),
            rule(HttpMethod.PATCH, "/api/v1/accounts/*", Set.of(ADMIN)).afresh(),
            delete("/api/v1/accounts/*", ADMIN).afresh(),
            post("/api/v1/accounts/*/link", ADMIN).afresh(),
            get("/api/v1/accounts/*/sessions", ACCOUNTS),
            delete("/api/v1/accounts/*/sessions", ACCOUNTS),
            delete("/api/v1/accounts/*/sessions/*", ACCOUNTS),
            get("/api/v1/accounts/*/tokens", ACCOUNTS),
            post("/api/v1/accounts/*/tokens", ACCOUNTS).afresh(),
            delete("/api/v1/accounts/*/tokens/*", ACCOUNTS));

    /** All of them. */
    static final List<Rule> RULES = Stream.concat(
                    NAMED.stream(), Pages.addresses().map(page -> get(page, EVERYBODY)))
            .toList();

    private RouteRules() {}

    private static Rule get(String path, Role... roles) {
        return rule(HttpMethod.GET, path, Set.of(roles));
    }

    private static Rule get(String path, Set<Role> roles) {
        return rule(HttpMethod.GET, path, roles);
    }

    private static Rule post(String path, Role... roles) {
        return rule(HttpMethod.POST, path, Set.of(roles));
    }

    private static Rule post(String path, Set<Role> roles) {
        return rule(HttpMethod.POST, path, roles);
    }

    private static Rule delete(String path, Role... roles) {
        return rule(HttpMethod.DELETE, path, Set.of(roles));
    }

    private static Rule delete(String path, Set<Role> roles) {
        return rule(HttpMethod.DELETE, path, roles);
    }

    private static Rule rule(HttpMethod method, String path, Set<Role> roles) {
        return new Rule(method, path, roles, false);
    }

    public static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            Clock clock) {
        AuthorizationManager<RequestAuthorizationContext> fresh = FreshLogin.required(clock);
        // the request that they belong to was let through
        routes.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Rule rule : RULES) {
            AuthorizationManager<RequestAuthorizationContext> role = AuthorityAuthorizationManager.hasAnyRole(
                    rule.roles.stream().map(Role::name).toArray(String[]::new));
            for (HttpMethod method : rule.methods()) {
                routes.requestMatchers(method, rule.path).access(rule.fresh ? both(role, fresh) : role);
            }
        }
        routes.anyRequest().denyAll();
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private static AuthorizationManager<RequestAuthorizationContext> both(
            AuthorizationManager<RequestAuthorizationContext> first,
            AuthorizationManager<RequestAuthorizationContext> second) {
        return AuthorizationManagers.allOf(first, second);
    }
}
