package io.shicheng.web;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody reads who clicks on an identity provider that is not there, in a browser and in both languages. */
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@EnabledIf("io.shicheng.web.Browser#isThere")
class ProviderOutageIT {
    private static final Issuer GARBLED = Issuer.start();
    private static final ClosedPort GONE = new ClosedPort();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        GARBLED.describeAs(honest -> Map.of());
        GARBLED.register("garbled", registry);
        Issuer.registerAt(() -> "http://localhost:" + GONE.port(), "gone", registry);
        registry.add("spring.security.oauth2.client.registration.gone.client-name", () -> "the <b>town</b> hall");
        registry.add("spring.security.oauth2.client.registration.garbled.client-name", () -> "the library");
    }

    @AfterAll
    static void stop() {
        GARBLED.close();
        GONE.close();
    }

    @Test
    void theLoginPageNamesTheProviderAndSaysWhatToDo() {
        try (Page page = Page.visitor(port)) {
            page.open("/login?lang=en");
            page.await("#providers a[href='/oauth2/authorization/gone']");
            page.click("#providers a[href='/oauth2/authorization/gone']");
            page.awaitText("#answer", "the <b>town</b> hall cannot be reached now");
            page.awaitText("#answer", "try again in a minute");
            page.language("zh");
            page.awaitText("#answer", "现在无法连接 the <b>town</b> hall");
            page.click("#providers a[href='/oauth2/authorization/garbled']");
            page.awaitText("#answer", "the library 的应答与此处的配置不符");
            page.language("en");
            page.awaitText("#answer", "the library does not answer as it is set up here");
        }
    }

    @Test
    void anAddressThatSomebodyMadeUpPutsNoWordsOnThePage() {
        try (Page page = Page.visitor(port)) {
            page.open("/login?lang=en&problem=provider_wrong&provider=call%20555");
            page.await("#providers a");
            page.awaitNone("#answer .problem");
        }
    }
}
