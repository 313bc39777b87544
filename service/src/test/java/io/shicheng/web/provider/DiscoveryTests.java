package io.shicheng.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shicheng.web.provider.DiscoveryException.Reason;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.ResourceAccessException;

/** When a provider is asked, and how long anybody waits for it. */
@ExtendWith(OutputCaptureExtension.class)
class DiscoveryTests {
    private static final ClientRegistration FOUND = ClientRegistration.withRegistrationId("hall")
            .clientId("shicheng")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/here")
            .authorizationUri("https://hall.example/authorize")
            .tokenUri("https://hall.example/token")
            .build();
    private final AtomicInteger asked = new AtomicInteger();

    private Discovery discovery(Supplier<ClientRegistration> question, int patienceMillis, int pauseMillis) {
        return new Discovery(
                () -> {
                    asked.incrementAndGet();
                    return question.get();
                },
                "the.setting",
                "https://ann-operator:secret@hall.example",
                Duration.ofMillis(patienceMillis),
                Duration.ofMillis(pauseMillis));
    }

    private static void assertFails(Discovery discovery, Reason reason) {
        assertFails(discovery, reason, "The identity provider");
    }

    private static void assertFails(Discovery discovery, Reason reason, String saying) {
        assertThatThrownBy(discovery::registration).isInstanceOfSatisfying(DiscoveryException.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.getMessage())
                    .contains("https://hall.example (the.setting)")
                    .contains(saying)
                    .doesNotContain("secret", "ann-operator");
        });
    }

    private static ClientRegistration refused() {
        throw new ResourceAccessException(
                "I/O error on GET request for https://ann-operator:secret@hall.example",
                new ConnectException("Connection refused"));
    }

    private static ClientRegistration never() {
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new IllegalArgumentException(e);
        }
        return FOUND;
    }

    @Test
    void whoComesWithinThePauseGetsTheLastAnswerWithoutAnotherQuestion() {
        Discovery discovery = discovery(DiscoveryTests::refused, 120_000, 3_600_000);
        assertFails(discovery, Reason.UNREACHABLE, "cannot be reached: Connection refused.");
        assertFails(discovery, Reason.UNREACHABLE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void afterThePauseItIsAskedAgainAndThenNoMore() {
        AtomicBoolean there = new AtomicBoolean();
        Discovery discovery = discovery(() -> there.get() ? FOUND : refused(), 120_000, 20);
        assertFails(discovery, Reason.UNREACHABLE);
        there.set(true);
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> discovery.registration() == FOUND);
        int before = asked.get();
        assertThat(discovery.registration()).isSameAs(FOUND).isSameAs(discovery.known());
        assertThat(asked).hasValue(before);
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUpAndEnded() {
        Discovery discovery = discovery(DiscoveryTests::never, 50, 1);
        assertFails(discovery, Reason.TOO_SLOW, "did not answer in time");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertFails(discovery, Reason.TOO_SLOW);
            assertThat(asked.get()).as("asked again once the first was ended").isGreaterThan(1);
        });
    }

    @Test
    void anAnswerThatComesTooLateIsUsedByTheNextAndNobodyAsksBesideIt() {
        CountDownLatch open = new CountDownLatch(1);
        Discovery discovery = discovery(
                () -> {
                    while (true) {
                        try {
                            open.await();
                            return FOUND;
                        } catch (InterruptedException e) {
                            // a question that cannot be interrupted
                        }
                    }
                },
                50,
                1);
        assertFails(discovery, Reason.TOO_SLOW);
        assertFails(discovery, Reason.TOO_SLOW);
        open.countDown();
        await().atMost(Duration.ofMinutes(2)).until(() -> discovery.known() == FOUND);
        assertThat(discovery.registration()).isSameAs(FOUND);
        assertThat(asked).hasValue(1);
    }

    @Test
    void theLogSaysOnceForEachKindWhatIsWrongAndThatItIsOver(CapturedOutput output) throws Exception {
        AtomicInteger turn = new AtomicInteger();
        Discovery discovery = discovery(
                () -> switch (turn.getAndIncrement()) {
                    case 0, 1, 3 -> refused();
                    case 2, 4 ->
                        throw new IllegalStateException("The Issuer \"https://elsewhere.example\" did not match");
                    default -> FOUND;
                },
                5000,
                1);
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> discovery.registration() == FOUND);
        String log = output.getAll();
        assertThat(log)
                .containsOnlyOnce("(the.setting) cannot be reached: Connection refused. Check the address")
                .containsOnlyOnce("another issuer: The Issuer \"https://elsewhere.example\"")
                .containsOnlyOnce("https://hall.example can be reached now")
                .contains("without a restart. Passwords work meanwhile.")
                .doesNotContain("secret");
    }

    @Test
    void whatTheProviderSaysCannotForgeALineOfTheLog() {
        Discovery discovery = discovery(
                () -> {
                    throw new IllegalStateException(
                            "The Issuer \"x\r\n2026-01-01 ERROR\" of https://ann-operator:secret@hall.example");
                },
                5000,
                3_600_000);
        assertFails(discovery, Reason.ANOTHER_ISSUER, "\"x 2026-01-01 ERROR\" of https://hall.example");
    }
}
