package io.shicheng.web.connection;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose headers take too long in all. Tomcat asks a processor for more each time that bytes have
 * come, which is when this looks at the clock; where none come, Tomcat's own timeout ends it.
 *
 * <p>Processors are pooled, and Tomcat takes one back without a word to it when a connection times out. So what is
 * known of a request under way counts for the connection that it came on, and for no other.
 */
final class TimedProcessor extends Http11Processor {
    private static final byte[] TOO_SLOW =
            ("HTTP/1.1 408 \r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
                            + "Content-Length: 73\r\n\r\n"
                            + "{\"status\":408,\"code\":\"too_slow\",\"title\":\"The request came too slowly.\"}\r\n")
                    .getBytes(StandardCharsets.US_ASCII);

    private final SlowClientLimits limits;
    private final RateCheckedBody body;
    private long beganNanos;
    /** The connection on which a request has begun whose headers are not all there; null between requests. */
    private @Nullable WeakReference<SocketWrapperBase<?>> underWay;

    TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, SlowClientLimits limits) {
        super(protocol, adapter);
        this.limits = limits;
        this.body = new RateCheckedBody(request, request.getInputBuffer(), limits);
        request.setInputBuffer(body);
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        long now = System.nanoTime();
        if (underWay == null || underWay.get() != socket) {
            underWay = new WeakReference<>(socket);
            beganNanos = now;
            body.begin();
        } else if (limits.lostOnHeaders(now - beganNanos)) {
            underWay = null;
            socket.write(false, TOO_SLOW, 0, TOO_SLOW.length);
            socket.flush(false);
            return SocketState.CLOSED;
        }
        SocketState state = super.service(socket);
        // long and not asynchronous: the headers are not there yet
        if (state != SocketState.LONG || isAsync()) {
            underWay = null;
        }
        return state;
    }
}
