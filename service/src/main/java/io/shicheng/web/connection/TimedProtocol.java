package io.shicheng.web.connection;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 with limits on slow clients. Tomcat's own timeouts begin anew with each byte, so that a client which sends one
 * every few seconds holds its connection for hours.
 */
public final class TimedProtocol extends Http11NioProtocol {
    private volatile SlowClientLimits limits =
            new SlowClientLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1024);

    void setLimits(SlowClientLimits limits) {
        this.limits = limits;
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, getAdapter(), limits);
    }
}
