package io.shicheng.web.connection;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets the server up for clients that mean ill. Each request has a virtual thread, so that those which are slow take
 * none from the others.
 */
@Component
final class Connections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final SlowClientLimits limits;
    private final JsonMapper json;

    Connections(
            @Value("${shicheng.web.headers-within:10s}") Duration headersWithin,
            @Value("${shicheng.web.body-grace:20s}") Duration bodyGrace,
            @Value("${shicheng.web.slowest-body:1KB}") DataSize perSecond,
            JsonMapper json) {
        this.limits = new SlowClientLimits(headersWithin, bodyGrace, perSecond.toBytes());
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (factory instanceof TomcatWebServerFactory tomcat) {
            tomcat.setProtocol(TimedProtocol.class.getName());
        }
        factory.addProtocolHandlerCustomizers(handler -> {
            handler.setExecutor(new VirtualThreadExecutor("http-"));
            if (handler instanceof TimedProtocol protocol) {
                protocol.setLimits(limits);
            }
        });
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
                host.getPipeline().addValve(new ProblemValve(json));
            }
        });
    }
}
