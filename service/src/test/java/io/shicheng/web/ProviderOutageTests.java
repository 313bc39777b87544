package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.audit.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service beside identity providers that are not there, say nothing, or say what is not so. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"shicheng.oidc.answer-within=3s", "shicheng.oidc.ask-again-after=150ms"})
@Tag("thorough")
@DirtiesContext
class ProviderOutageTests {
    private static final ClosedPort LATE = new ClosedPort();
    private static final ClosedPort GONE = new ClosedPort();
    private static final Issuer GARBLED = Issuer.start();
    private static final Issuer STRANGER = Issuer.start();
    private static final SilentServer SILENT = new SilentServer();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        GARBLED.describeAs(honest -> Map.of("hello", "world"));
        STRANGER.describeAs(honest -> changed(honest, "issuer", "https://elsewhere.example"));
        Issuer.registerAt(() -> "http://localhost:" + LATE.port(), "late", registry);
        Issuer.registerAt(() -> "http://operator:hunter2@localhost:" + GONE.port(), "gone", registry);
        GARBLED.register("garbled", registry);
        STRANGER.register("stranger", registry);
        Issuer.registerAt(SILENT::address, "silent", registry);
        registry.add("spring.security.oauth2.client.registration.silent.client-name", () -> "The silent hall");
    }

    private static Map<String, Object> changed(Map<String, Object> honest, String key, String value) {
        Map<String, Object> changed = new HashMap<>(honest);
        changed.put(key, value);
        return changed;
    }

    @AfterAll
    static void stop() throws IOException {
        GARBLED.close();
        STRANGER.close();
        SILENT.close();
        LATE.close();
        GONE.close();
    }

    /** Where somebody comes who wants to log in there. */
    private String sentTo(String provider) {
        HttpResponse<String> answer = new Http(port).get("/oauth2/authorization/" + provider);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theServiceStartsOffersAllProvidersAndLetsPasswordsIn() {
        Http browser = new Logins(context).browser(port, "steward");
        assertThat(browser.get("/api/v1/imports").statusCode()).isEqualTo(200);
        String offered = browser.get("/api/v1/login-providers").body();
        assertThat(offered)
                .contains("\"id\":\"late\"", "\"id\":\"gone\"", "\"id\":\"silent\"", "\"name\":\"The silent hall\"")
                .doesNotContain("hunter2");
    }

    @Test
    void aProviderThatComesUpLaterLetsPeopleInWithoutARestart() throws Exception {
        assertThat(sentTo("late")).endsWith("/login?problem=provider_unreachable&provider=late");
        LATE.close();
        try (Issuer issuer = Issuer.startAt(LATE.port())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !sentTo("late").contains("/login?problem"));
            accounts.make("later", AccountRole.parse("steward"), "late:1000", Actor.operator());
            issuer.vouchFor("1000");
            ProviderVisit visit = new ProviderVisit(port, "late");
            visit.assertIn(visit.login(), "steward");
            issuer.vouchFor(issuer.honest("1000").but(claims -> claims.issuer("http://localhost:1")));
            ProviderVisit lied = new ProviderVisit(port, "late");
            lied.assertOut(lied.login(), "provider");
            issuer.fallSilent();
            ProviderVisit waiting = new ProviderVisit(port, "late");
            URI back = waiting.vouched();
            waiting.assertOut(waiting.comeBack(ProviderVisit.path(back)), "provider");
        }
    }

    @Test
    void eachKindOfOutageSendsPeopleBackWithWhatTheyCanDo() {
        assertThat(sentTo("gone")).endsWith("/login?problem=provider_unreachable&provider=gone");
        assertThat(sentTo("silent")).endsWith("/login?problem=provider_unreachable&provider=silent");
        assertThat(sentTo("garbled")).endsWith("/login?problem=provider_wrong&provider=garbled");
        assertThat(sentTo("stranger")).endsWith("/login?problem=provider_wrong&provider=stranger");
        assertThat(sentTo("unknown")).endsWith("/login?problem=provider");
        HttpResponse<String> back =
                new Http(port).get("/login/oauth2/code/gone?code=a&state=b", "Sec-Fetch-Site", "cross-site");
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/login?problem=provider");
    }

    @Test
    void manyWhoWaitForASilentProviderWaitForOneCallTogether() throws Exception {
        Thread.sleep(200); // past the pause of whatever was asked before
        int before = SILENT.calls();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> sent = IntStream.range(0, 20)
                    .mapToObj(i -> crowd.submit(() -> sentTo("silent")))
                    .toList();
            for (Future<String> one : sent) {
                assertThat(one.get()).contains("provider_unreachable");
            }
        }
        // one, but for those whom a busy machine lets ask only when the first call was given up
        assertThat(SILENT.calls() - before).isLessThan(10);
    }

    @Test
    void theLogHoldsNoSecret(CapturedOutput output) throws Exception {
        for (String provider : List.of("gone", "silent", "garbled", "stranger")) {
            sentTo(provider);
        }
        assertThat(output.getAll()).doesNotContain("hunter2", Issuer.SECRET);
    }
}
