package io.shicheng.store.folder;

import java.net.URI;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Writes where the service answers once it does, and takes it back when it stops, while it still holds the lock. */
@Component
@ConditionalOnWebApplication
class ServiceAnnouncement implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {
    private final StoreLocation location;
    private final String host;
    private boolean announced;

    /** @param lock asked for so that it outlives the announcement */
    ServiceAnnouncement(StoreLocation location, StoreLock lock, @Value("${server.address:127.0.0.1}") String address) {
        this.location = location;
        this.host = address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
            WebServer server = context.getWebServer();
            if (server != null) {
                ServiceAddress.write(location, URI.create("http://" + host + ":" + server.getPort()));
                announced = true;
            }
        }
    }

    @Override
    public void destroy() {
        if (announced) {
            ServiceAddress.delete(location);
        }
    }
}
