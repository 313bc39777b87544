package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * More slow clients than a server has threads, to whom it gives all the time in the world, keep nobody from an answer.
 */
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "shicheng.web.headers-within=1h",
            "shicheng.web.body-grace=1h",
            "server.tomcat.connection-timeout=1h"
        })
@Tag("thorough")
class ManySlowClientsTests {
    private static final int CLIENTS = 300;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {SlowClients.HEADERS, SlowClients.UPLOAD, SlowClients.JSON})
    void othersAreAnsweredMeanwhile(String beginning) throws Exception {
        try (SlowClients clients = new SlowClients(context, port)) {
            clients.connect(CLIENTS, beginning);
            for (int i = 0; i < 5; i++) {
                assertThat(new Http(port).get("/api/v1/viewer").statusCode()).isEqualTo(200);
            }
            assertThat(clients.ended()).isZero();
        }
        HostileInputs.tried("clients slow beside others", CLIENTS);
    }
}
