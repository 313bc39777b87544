package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is not there is 404 for everybody, what is there by another method 405, and a browser is told on a page. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class UnknownAddressTests {
    private static final String NAVIGATION =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Http nobody;

    @BeforeEach
    void connect() {
        nobody = new Http(port);
    }

    @Test
    void noAddressBelowOrBesideOneThatThereIsAnswersToAnybody() throws IOException {
        Logins logins = new Logins(context);
        List<Http> visitors = List.of(
                nobody, new Http(port, "no-such-token"), logins.as(port, "admin"), logins.browser(port, "steward"));
        Set<String> paths = new TreeSet<>(List.of("/nonsense", "/api", "/api/v1", "/api/v2/plans", "/favicon.ico"));
        for (RouteTable.Row row : RouteTable.rows()) {
            paths.add(row.address().replaceAll("/$", "") + "/none/none/none/none");
        }
        List<String> wrong = new ArrayList<>();
        for (String path : paths) {
            for (Http visitor : visitors) {
                for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                    boolean file = path.matches("/(page|swagger-ui)/.*"); // only the folder says what is in it
                    if (!file && visitor.send(method, path, "{}").statusCode() != 404) {
                        wrong.add(method + " " + path);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachOtherMethodOfAnAddressIsRefusedWithThoseThatItTakes() throws IOException {
        Map<String, Set<String>> taken = new TreeMap<>();
        for (RouteTable.Row row : RouteTable.rows()) {
            if (row.there()) {
                taken.put(row.address(), methods(row.address()));
            }
        }
        taken.forEach((path, methods) -> {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!methods.contains(method)) {
                    HttpResponse<String> answer = nobody.send(method, path, "{}");
                    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                    assertThat(answer.headers().firstValue("Allow")).as(path).contains(String.join(", ", methods));
                }
            }
            HttpResponse<String> options = nobody.send("OPTIONS", path, "");
            assertThat(options.statusCode()).as(path).isEqualTo(204);
            assertThat(options.headers().firstValue("Allow")).as(path).contains(String.join(", ", methods));
        });
    }

    /** By the rows whose pattern fits; an id may be spelt like another address. */
    private static Set<String> methods(String address) throws IOException {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (RouteTable.Row row : RouteTable.rows()) {
            boolean fits =
                    PathPatternParser.defaultInstance.parse(row.path()).matches(PathContainer.parsePath(address));
            if (row.there() && fits) {
                methods.add(row.method());
                if (row.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    @Test
    void onlyALoginThatWouldHelpIsAskedFor() {
        HttpResponse<String> answer = nobody.get("/api/v1/plans");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"shicheng\"");
        assertThat(new Logins(context).as(port, "admin").get("/api/v1/plans").statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesAnswerWithAndWithoutTheirEndingAndASlashIsTakenOff() {
        for (String page :
                List.of("index", "limits", "login", "accounts", "audit", "consents", "me", "notice", "plans")) {
            HttpResponse<String> file = nobody.get("/" + page + ".html");
            HttpResponse<String> bare = nobody.get("/" + page);
            assertThat(bare.statusCode()).as(page).isEqualTo(200);
            assertThat(bare.body()).isEqualTo(file.body()).contains("<!doctype html>");
            HttpResponse<String> slash = nobody.get("/" + page + "/?lang=zh");
            assertThat(slash.statusCode()).as(page).isEqualTo(308);
            assertThat(slash.headers().firstValue("Location")).contains("/" + page + "?lang=zh");
        }
        assertThat(nobody.get("/api/v1/measures/").headers().firstValue("Location"))
                .contains("/api/v1/measures");
        assertThat(nobody.get("/nonsense/").statusCode()).isEqualTo(404);
    }

    @Test
    void aBrowserIsToldOnAPageInItsLanguage() {
        HttpResponse<String> chinese =
                nobody.get("/nonsense", "Accept", NAVIGATION, "Accept-Language", "fr,zh-CN;q=0.9,en;q=0.5");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertPage(chinese, "zh");
        assertThat(chinese.body()).contains("这里什么也没有", "/nonsense", "<a href=\"/\">回到首页</a>");
        HttpResponse<String> english = nobody.get("/nonsense", "Accept", NAVIGATION, "Accept-Language", "de");
        assertPage(english, "en");
        assertThat(english.body()).contains("Nothing here", "Compare it with what you meant");
        assertPage(nobody.get("/nonsense?lang=zh", "Accept", NAVIGATION, "Accept-Language", "en"), "zh");
    }

    @Test
    void anAddressForProgramsOpenedInABrowserOffersTheLogin() {
        HttpResponse<String> plans = nobody.get("/api/v1/plans", "Accept", NAVIGATION);
        assertThat(plans.statusCode()).isEqualTo(401);
        assertPage(plans, "en");
        assertThat(plans.body()).contains("<a href=\"/login\">Log in</a>", "Nobody is logged in");
        assertThat(plans.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> own = nobody.get("/api/v1/me", "Accept", NAVIGATION, "Accept-Language", "zh");
        assertThat(own.body()).contains("<a href=\"/me\">输入代码</a>");
        HttpResponse<String> other =
                new Logins(context).browser(port, "admin").get("/api/v1/plans", "Accept", NAVIGATION);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("Not for this role").doesNotContain("/login\"");
    }

    @Test
    void failuresInAControllerAndOfTheServerArePagesToo() {
        HttpResponse<String> value = nobody.get("/api/v1/rankings?measure=degree&top=0", "Accept", NAVIGATION);
        assertThat(value.statusCode()).isEqualTo(400);
        assertPage(value, "en");
        HttpResponse<String> method = nobody.send("DELETE", "/api/v1/clusters", "", "Accept", NAVIGATION);
        assertThat(method.statusCode()).isEqualTo(405);
        assertPage(method, "en");
        HttpResponse<String> file = nobody.get("/page/none.js", "Accept", NAVIGATION);
        assertThat(file.statusCode()).isEqualTo(404);
        assertPage(file, "en");
        String firewall = nobody.raw("GET //etc HTTP/1.1\r\nHost: localhost\r\nAccept: " + NAVIGATION
                + "\r\nAccept-Language: zh\r\nConnection: close\r\n\r\n");
        assertThat(firewall).startsWith("HTTP/1.1 400").contains("<html lang=\"zh\">", "Content-Security-Policy");
        String server =
                nobody.raw("GET / HTTP/1.1\r\nHost: a b\r\nAccept: " + NAVIGATION + "\r\nConnection: close\r\n\r\n");
        assertThat(server).startsWith("HTTP/1.1 400").contains("<html lang=\"en\">");
    }

    @Test
    void programsGetProblemsHoweverTheyAsk() {
        for (String accept : List.of(
                "*/*",
                "application/json",
                "application/problem+json, text/html;q=0.5",
                "text/csv",
                "text/*",
                "text/html;q=0",
                "no type at all")) {
            HttpResponse<String> answer = nobody.get("/nonsense", "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(accept)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(Http.json(answer).get("code").asString()).isEqualTo("not_found");
            assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Language");
        }
    }

    @Test
    void nothingThatWasSentBecomesPartOfThePage() {
        String script = "%3Cscript%3Ealert(1)%3C/script%3E%22%27%3Cb%3E";
        String named = "?measure=degree&ties=<script>alert(1)</script>"
                .replace("<", "%3C")
                .replace(">", "%3E");
        for (String path : List.of(
                "/" + script, "/api/v1/rankings" + named, "/api/v1/rankings?top=" + script, "/x?lang=" + script)) {
            String page = nobody.get(path, "Accept", NAVIGATION).body();
            assertThat(page).as(path).doesNotContain("<script", "<b>", "style=", "onload");
        }
    }

    private static void assertPage(HttpResponse<String> answer, String language) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
        assertThat(answer.body()).startsWith("<!doctype html>\n<html lang=\"" + language + "\">");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Vary")).isPresent();
    }
}
