package io.shicheng.cli;

import io.shicheng.account.Loopback;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration prints its passwords, so nobody else may reach it. */
final class NotForANetworkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String address;

    private NotForANetworkException(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }

    /** @throws NotForANetworkException if the service is to listen on anything but this machine's own address */
    static void check(ConfigurableApplicationContext context) {
        String address = Session.listensOn(context.getEnvironment());
        if (!Loopback.is(address)) {
            throw new NotForANetworkException(address);
        }
    }
}
