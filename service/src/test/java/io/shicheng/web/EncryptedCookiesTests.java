package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with a certificate: no cookie that another host or somebody on the way could plant. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EncryptedCookiesTests {
    private static Certificate certificate = new Certificate(Path.of("target"));

    private final CookieManager cookies = new CookieManager();

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry registry) throws Exception {
        certificate = Certificate.make();
        certificate.register(registry);
    }

    private HttpClient client() throws Exception {
        return HttpClient.newBuilder()
                .sslContext(certificate.trusted())
                .cookieHandler(cookies)
                .build();
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String type, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().endsWith("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertOfThisHostOnly(HttpResponse<String> response, String name) {
        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-" + name + "="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("; Secure", "SameSite=Strict")
                        .containsPattern("; Path=/(;|$)")
                        .doesNotContainIgnoringCase("domain="));
    }

    @Test
    void staffLogInAndOutWithCookiesOfThisHostOnly() throws Exception {
        HttpClient browser = client();
        HttpResponse<String> page = send(browser, "GET", "/api/v1/viewer", "text/plain", "");
        assertOfThisHostOnly(page, "XSRF-TOKEN");
        Account account = new Logins(context).withPassword("steward");
        String form = "username=" + account.login() + "&password=" + Logins.PASSWORD.replace(' ', '+');
        HttpResponse<String> login = send(browser, "POST", "/login", "application/x-www-form-urlencoded", form);
        assertThat(login.statusCode()).as(login.body()).isEqualTo(204);
        assertOfThisHostOnly(login, "shicheng");
        assertThat(send(browser, "GET", "/api/v1/viewer", "text/plain", "").body())
                .contains("steward");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .allMatch(name -> name.startsWith("__Host-"));
        assertThat(send(browser, "POST", "/logout", "text/plain", "").statusCode())
                .isEqualTo(204);
    }

    /** The cookie goes to every address then, and is taken for nothing at those that are not the person's own. */
    @Test
    void aPersonIsOneAtTheirOwnAddressesOnly() throws Exception {
        HttpClient browser = client();
        HttpResponse<String> in =
                send(browser, "POST", "/api/v1/me/session", "application/json", "{\"code\": \"GOOD\"}");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertOfThisHostOnly(in, "shicheng-person");
        assertThat(send(browser, "GET", "/api/v1/me/session", "text/plain", "").body())
                .contains("\"open\":true");
        assertThat(send(browser, "GET", "/api/v1/viewer", "text/plain", "").body())
                .contains("\"anonymous\"");
    }

    @Test
    void aCookieOfTheNameOnPlainHttpLetsNobodyIn() throws Exception {
        HttpClient browser = client();
        Account account = new Logins(context).withPassword("steward");
        send(browser, "GET", "/api/v1/viewer", "text/plain", "");
        String form = "username=" + account.login() + "&password=" + Logins.PASSWORD.replace(' ', '+');
        send(browser, "POST", "/login", "application/x-www-form-urlencoded", form);
        String session = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("__Host-shicheng"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        cookies.getCookieStore().removeAll();
        HttpRequest planted = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/viewer"))
                .header("Cookie", "shicheng=" + session)
                .build();
        assertThat(browser.send(planted, BodyHandlers.ofString()).body()).contains("\"anonymous\"");
    }
}
