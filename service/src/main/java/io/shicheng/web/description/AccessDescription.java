package io.shicheng.web.description;

import io.shicheng.graph.Role;
import io.shicheng.web.login.route.KnownRoutes;
import io.shicheng.web.subject.SubjectSessions;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Says of each operation who may ask and how they say who they are, from the rules that let them in. */
final class AccessDescription implements GlobalOpenApiCustomizer {
    private static final String TOKEN = "token";
    private static final String SESSION = "session";
    private static final String CSRF = "csrf";
    private static final String PERSON = "person";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(Type.HTTP)
                                .scheme("bearer")
                                .description("A token that an account made at /accounts; it has the account's role."))
                .addSecuritySchemes(
                        SESSION,
                        cookie(
                                "shicheng",
                                "The session of a browser that logged in at /login; __Host-shicheng where connections are encrypted."))
                .addSecuritySchemes(
                        PERSON,
                        cookie(
                                "shicheng-person",
                                "The session of a person who came in by a code; __Host-shicheng-person where connections are encrypted."))
                .addSecuritySchemes(
                        CSRF,
                        new SecurityScheme()
                                .type(Type.APIKEY)
                                .in(In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description(
                                        "The value of the cookie XSRF-TOKEN (__Host-XSRF-TOKEN where connections are encrypted), with a session only."));
        Operations.each(description, AccessDescription::describe);
    }

    private static SecurityScheme cookie(String name, String text) {
        return new SecurityScheme().type(Type.APIKEY).in(In.COOKIE).name(name).description(text);
    }

    private static void describe(HttpMethod method, String path, Operation operation) {
        Set<Role> roles = KnownRoutes.roles(method, path).orElse(Set.of());
        boolean open = roles.contains(Role.ANONYMOUS);
        operation.setSecurity(
                (path + "/").startsWith(SubjectSessions.PATH + "/")
                        ? person(method, open)
                        : accounts(method, path, open));
        List<String> who = roles.stream().sorted().map(Role::code).toList();
        operation.addExtension("x-roles", who);
        String may = open ? "Open to everybody." : "For: " + String.join(", ", who) + ".";
        if (KnownRoutes.freshLogin(method, path)) {
            may += " In a session only, with a login that is not older than five minutes.";
        }
        operation.setDescription(operation.getDescription() == null ? may : operation.getDescription() + "\n\n" + may);
    }

    private static List<SecurityRequirement> person(HttpMethod method, boolean open) {
        List<SecurityRequirement> ways = withoutAny(open);
        ways.add(with(method, PERSON));
        return ways;
    }

    /** An empty requirement says that it may be asked without any. */
    private static List<SecurityRequirement> withoutAny(boolean open) {
        return new ArrayList<>(open ? List.of(new SecurityRequirement()) : List.of());
    }

    private static List<SecurityRequirement> accounts(HttpMethod method, String path, boolean open) {
        List<SecurityRequirement> ways = withoutAny(open);
        if (!KnownRoutes.freshLogin(method, path)) {
            ways.add(new SecurityRequirement().addList(TOKEN));
        }
        ways.add(with(method, SESSION));
        return ways;
    }

    private static SecurityRequirement with(HttpMethod method, String session) {
        SecurityRequirement way = new SecurityRequirement().addList(session);
        return READING.contains(method) ? way : way.addList(CSRF);
    }
}
