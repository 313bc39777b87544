package io.shicheng.cli;

import io.shicheng.ShichengApplication;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Consents;
import io.shicheng.consent.KeyRotation;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.importer.Importer;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its web part, for one command; the database starts only when something asks it. */
final class Session implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Session(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Session open(CommonOptions common) {
        return new Session(new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .listeners(new KeysMadeNotice(common.messages(), System.err))
                .run(storeArgument(common.store())));
    }

    /** The service on a port of the loopback interface; its viewer is the same for all requests. */
    static Session serve(CommonOptions common, Path store, int port, String viewer) {
        return new Session(new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.SERVLET)
                .listeners(new KeysMadeNotice(common.messages(), System.err))
                .run(storeArgument(store), "--server.port=" + port, "--shicheng.viewer=" + viewer));
    }

    /** As an argument, since those stand above every other source of properties. */
    private static String storeArgument(Path store) {
        return "--shicheng.store=" + store.toAbsolutePath();
    }

    Importer importer() {
        return context.getBean(Importer.class);
    }

    Disclosure disclosure() {
        return context.getBean(Disclosure.class);
    }

    Consents consents() {
        return context.getBean(Consents.class);
    }

    AuditLog auditLog() {
        return context.getBean(AuditLog.class);
    }

    /** @return how many keys of people were wrapped anew */
    int rotateKeys() {
        return context.getBean(KeyRotation.class).rotate(Actor.operator());
    }

    /** Where a browser finds the service. */
    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Waits until the process is told to stop. */
    void await() throws InterruptedException {
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        context.close();
    }
}
