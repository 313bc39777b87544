package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Each address, in each role, with a session and with a token: nobody gets where the table does not let them. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RouteTableTests {
    private static final Set<String> DENIALS =
            Set.of("login_required", "code_required", "forbidden", "csrf_token", "bad_token");

    /** Much less than a login is fresh for, so that a busy machine has time. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disclosure disclosure;

    @LocalServerPort
    private int port;

    @BeforeEach
    void theGateIsClosedForOtherReasons() {
        ((ScriptedDisclosure) disclosure).failure = new StoreUnreachableException("lock", null);
    }

    @Test
    void eachRowHoldsForEachRole() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (RouteTable.Row row : RouteTable.rows()) {
            for (Map.Entry<String, Http> visitor : visitors(row).entrySet()) {
                String cell = row.cells().get(RouteTable.ROLES.indexOf(role(visitor.getKey())));
                HttpResponse<String> answer =
                        visitor.getValue().send(row.method(), row.address(), "{}", "Accept-Language", "zh");
                asked++;
                if (!toldInChinese(answer)) {
                    wrong.add(row.text() + " as " + visitor.getKey() + " in English: " + answer.body());
                }
                if (!fits(row, visitor.getKey(), cell, answer)) {
                    wrong.add(
                            row.text() + " as " + visitor.getKey() + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        System.out.println(asked + " requests: " + RouteTable.rows().size() + " addresses, " + RouteTable.ROLES.size()
                + " roles, with sessions and with tokens");
        assertThat(wrong).isEmpty();
    }

    /** Whatever is refused is refused in the reader's language. */
    private static boolean toldInChinese(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json") || answer.body().isEmpty()) {
            return true;
        }
        JsonNode problem = Http.json(answer);
        return Stream.of("title", "detail", "remedy")
                .allMatch(part -> problem.path(part).asString("").matches("(?s).*\\p{IsHan}.*"));
    }

    private boolean fits(RouteTable.Row row, String visitor, String cell, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String code =
                type.startsWith("application/problem+json") && !answer.body().isEmpty()
                        ? Http.json(answer).path("code").asString()
                        : "";
        boolean denied = DENIALS.contains(code) || answer.statusCode() == 401 && code.isEmpty();
        if (!row.there()) {
            boolean byMethod =
                    cell.equals("405") && answer.headers().firstValue("Allow").isPresent();
            return answer.statusCode() == Integer.parseInt(cell)
                    && code.equals(byMethod ? "method_not_allowed" : "not_found");
        }
        boolean mayNot = cell.equals("fresh") && visitor.endsWith(" with a token");
        if (mayNot || code.equals("reauthentication_required")) {
            return mayNot && code.equals("reauthentication_required") && answer.statusCode() == 403;
        }
        boolean allowed = cell.equals("yes") || cell.equals("fresh");
        if (allowed || !denied) {
            return allowed && !denied && !code.equals("not_found") && !code.equals("method_not_allowed");
        }
        boolean own = row.path().startsWith("/api/v1/me");
        return visitor.equals("nobody") || visitor.equals("person") && !own
                ? code.equals(own ? "code_required" : "login_required") && answer.statusCode() == 401
                : code.equals("forbidden") && answer.statusCode() == 403;
    }

    private static String role(String visitor) {
        return visitor.replace(" with a token", "");
    }

    private final Map<String, Http> known = new LinkedHashMap<>();
    private long since;

    /** Everybody, in sessions that last; those who log out or get another password come anew. */
    private Map<String, Http> visitors(RouteTable.Row row) {
        boolean inOrOut = row.there() && Set.of("/logout", "/login").contains(row.path());
        if (known.isEmpty() || inOrOut || System.nanoTime() - since > FRESH.toNanos()) {
            since = System.nanoTime();
            Logins logins = new Logins(context);
            Http nobody = new Http(port);
            if (row.method().equals("POST")) {
                nobody.get("/api/v1/viewer");
            }
            known.put("nobody", nobody);
            known.put("person", Logins.person(port));
            for (String role : RouteTable.ROLES.subList(1, 5)) {
                known.put(role, logins.browser(port, role));
                known.put(role + " with a token", logins.as(port, role));
            }
        }
        Map<String, Http> visitors = new LinkedHashMap<>(known);
        if (row.there() && row.path().startsWith("/api/v1/me")) {
            visitors.put("person", Logins.person(port)); // whose session may have ended with what they did
        }
        if (inOrOut) {
            // programs neither log in nor out
            visitors.keySet().removeIf(visitor -> visitor.endsWith("with a token"));
            known.clear();
        }
        return visitors;
    }

    @Test
    void everyMappedAddressStandsInTheTable() throws IOException {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> mapped.addAll(texts(info)));
        }
        for (SimpleUrlHandlerMapping mapping :
                context.getBeansOfType(SimpleUrlHandlerMapping.class).values()) {
            mapping.getUrlMap().keySet().stream()
                    .filter(path -> !path.contains("*"))
                    .forEach(path -> mapped.add("GET " + path));
        }
        Set<String> table = new TreeSet<>();
        RouteTable.rows().forEach(row -> table.add(row.text()));
        mapped.removeAll(table);
        assertThat(mapped).as("addresses without a row in routes.txt").isEmpty();
    }

    @Test
    void everyPageStandsInTheTable() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("service/src/main/resources/static"))) {
            files.filter(Files::isRegularFile)
                    .map(file -> "GET /" + file.getFileName())
                    .forEach(page -> {
                        pages.add(page);
                        pages.add(page.replace(".html", ""));
                    });
        }
        Set<String> table = new TreeSet<>();
        RouteTable.rows().forEach(row -> table.add(row.text()));
        assertThat(table).containsAll(pages);
    }

    private static List<String> texts(RequestMappingInfo info) {
        List<String> texts = new ArrayList<>();
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        for (String pattern : info.getPatternValues()) {
            methods.forEach(method -> texts.add(method + " " + pattern));
        }
        return texts;
    }
}
