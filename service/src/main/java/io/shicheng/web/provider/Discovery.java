package io.shicheng.web.provider;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Asks an identity provider what it says of itself, until it has. All who want to know wait for the same answer, for so
 * long and no longer; after a failure it is not asked again at once, however many people click.
 */
final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private final Supplier<ClientRegistration> question;
    private final String place;
    private final String issuer;
    private final Duration patience;
    private final Duration pause;
    private final Set<DiscoveryException.Reason> told = EnumSet.noneOf(DiscoveryException.Reason.class);
    private volatile @Nullable ClientRegistration known;
    private @Nullable Attempt latest;

    private record Attempt(Thread asking, CompletableFuture<ClientRegistration> answer, long since) {
        /** A question that is given up may take a while to end, and is never alone so long as it has not. */
        boolean lasts(Duration pause) {
            return !answer.isDone() || asking.isAlive() || System.nanoTime() - since < pause.toNanos();
        }
    }

    /**
     * @param question goes out to the provider, and may be interrupted
     * @param place the setting that holds the provider's address
     * @param pause from one question to the next
     */
    Discovery(Supplier<ClientRegistration> question, String place, String issuer, Duration patience, Duration pause) {
        this.question = question;
        this.place = place;
        this.issuer = issuer;
        this.patience = patience;
        this.pause = pause;
    }

    @Nullable
    ClientRegistration known() {
        return known;
    }

    ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        try {
            ClientRegistration found = attempt().answer().join();
            tellOfSuccess();
            return found;
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            DiscoveryException failure = DiscoveryException.of(cause, place, issuer);
            tell(failure);
            throw failure;
        }
    }

    private synchronized Attempt attempt() {
        if (latest != null && latest.lasts(pause)) {
            return latest;
        }
        CompletableFuture<ClientRegistration> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().name("identity-provider").unstarted(() -> ask(answer));
        latest = new Attempt(asking, answer, System.nanoTime());
        asking.start();
        answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, failure) -> {
            if (failure instanceof TimeoutException) {
                asking.interrupt();
            }
        });
        return latest;
    }

    private void ask(CompletableFuture<ClientRegistration> answer) {
        try {
            ClientRegistration found = question.get();
            known = found; // also when nobody waits for it any more
            answer.complete(found);
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private synchronized void tell(DiscoveryException failure) {
        if (told.add(failure.reason())) {
            LOG.warn("{} Passwords work meanwhile.", failure.getMessage());
        }
    }

    private synchronized void tellOfSuccess() {
        if (!told.isEmpty()) {
            told.clear();
            LOG.warn("The identity provider {} can be reached now.", DiscoveryException.withoutSecrets(issuer));
        }
    }
}
