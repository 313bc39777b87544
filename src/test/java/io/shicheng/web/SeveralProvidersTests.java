package io.shicheng.web;

import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.audit.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where people may log in at more than one identity provider. */
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

    private void make(String login, String role, String providerName) {
        accounts.make(login, AccountRole.parse(role), providerName, Actor.operator());
    }
}
