package io.shicheng.account.registry;

import io.shicheng.store.folder.StoreLocation;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While a service runs, takes the links that are asked for on its machine. Looks each second whether there is a file.
 */
@Component
@ConditionalOnWebApplication
class LinkRequestJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LinkRequestJob.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ObjectProvider<KeptAccounts> accounts;
    private final LinkRequestFile file;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("link-requests").daemon().factory());

    LinkRequestJob(ObjectProvider<KeptAccounts> accounts, StoreLocation location) {
        this.accounts = accounts;
        this.file = new LinkRequestFile(location.linkRequest());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        file.remove(); // of a command that nobody waits for any more
        executor.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!file.isThere()) {
            return;
        }
        try {
            file.read().ifPresent(request -> accounts.getObject().take(request));
        } catch (RuntimeException e) {
            // a task that throws is never run again
            LOG.warn("A link that was asked for on this machine was not made: {}", e.getMessage());
        } finally {
            file.remove(); // which tells the command that it is done
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
