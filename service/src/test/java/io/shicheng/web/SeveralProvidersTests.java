package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.audit.Actor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where people may log in at more than one identity provider. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SeveralProvidersTests {
    private static final Issuer HALL = Issuer.start();
    private static final Issuer LIBRARY = Issuer.start();

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        HALL.register("hall", registry);
        LIBRARY.register("library", registry);
        LIBRARY.describeAs(honest -> {
            Map<String, Object> less = new HashMap<>(honest);
            less.remove(Issuer.END_SESSION);
            return less;
        });
    }

    @AfterAll
    static void stop() {
        HALL.close();
        LIBRARY.close();
    }

    @Test
    void whoHasTheNameOfSomebodyAtAnotherProviderIsSomebodyElse() throws Exception {
        make("plain", "admin", "1000");
        make("at-hall", "steward", "hall:1000");
        HALL.vouchFor("1000");
        LIBRARY.vouchFor("1000");
        ProviderVisit hall = new ProviderVisit(port, "hall");
        hall.assertIn(hall.login(), "steward");
        ProviderVisit library = new ProviderVisit(port, "library");
        library.assertOut(library.login(), "no_account");
        LIBRARY.vouchFor("hall:1000");
        library.assertOut(library.login(), "no_account");
    }

    @Test
    void aProviderThatTakesNoLogoutsIsNotVisited() throws Exception {
        make("in-both", "steward", "library:2000");
        make("in-hall", "steward", "hall:2000");
        HALL.vouchFor("2000");
        LIBRARY.vouchFor("2000");
        ProviderVisit library = new ProviderVisit(port, "library");
        library.assertIn(library.login(), "steward");
        assertThat(library.http().post("/logout", "").statusCode()).isEqualTo(204);
        assertThat(library.http().get("/api/v1/imports").statusCode()).isEqualTo(401);
        ProviderVisit hall = new ProviderVisit(port, "hall");
        hall.assertIn(hall.login(), "steward");
        assertThat(Http.json(hall.http().post("/logout", "")).get("address").asString())
                .startsWith(HALL.address());
    }

    private void make(String login, String role, String providerName) {
        accounts.make(login, AccountRole.parse(role), providerName, Actor.operator());
    }
}
