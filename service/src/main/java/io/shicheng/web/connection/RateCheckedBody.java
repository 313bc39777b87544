package io.shicheng.web.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of a request, as long as it comes at a pace; one that trickles ends with the connection. */
final class RateCheckedBody implements InputBuffer {
    private final Request request;
    private final InputBuffer body;
    private final SlowClientLimits limits;
    private long beganNanos;
    private long bytes;

    RateCheckedBody(Request request, InputBuffer body, SlowClientLimits limits) {
        this.request = request;
        this.body = body;
        this.limits = limits;
    }

    /** A new request begins on the connection. */
    void begin() {
        bytes = 0;
        beganNanos = 0;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (beganNanos == 0) {
            beganNanos = System.nanoTime();
        }
        try {
            int read = body.doRead(handler);
            bytes += Math.max(0, read);
            if (read >= 0 && limits.lostOnBody(System.nanoTime() - beganNanos, bytes)) {
                throw new SocketTimeoutException("The body of the request came too slowly.");
            }
            return read;
        } catch (SocketTimeoutException e) {
            // what is still to come is not waited for; the server answers 408 to this kind of failure
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            throw e;
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
