package io.shicheng.cli.session;

import io.shicheng.account.Encryption;
import io.shicheng.account.Loopback;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The service is to listen where others can reach it, and may not. */
final class NetworkAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String text;
    private final String address;

    private NetworkAddressException(String text, String address) {
        super(address);
        this.text = text;
        this.address = address;
    }

    /** The key of what is said of it. */
    String text() {
        return text;
    }

    String address() {
        return address;
    }

    /**
     * The demonstration prints its passwords, so nobody else may reach it.
     *
     * @throws NetworkAddressException if the service is to listen on anything but this machine's own address
     */
    static void checkLoopback(ConfigurableApplicationContext context) {
        String address = listensOn(context.getEnvironment());
        if (!Loopback.is(address)) {
            throw new NetworkAddressException("failure.demoNetwork", address);
        }
    }

    /**
     * On a network, an eavesdropper would read passwords and names.
     *
     * @throws NetworkAddressException if others can reach the service, and nothing says that what they send is
     *     encrypted
     */
    static void checkEncrypted(ConfigurableApplicationContext context) {
        String address = listensOn(context.getEnvironment());
        if (!Loopback.is(address) && !Encryption.is(context.getEnvironment())) {
            throw new NetworkAddressException("failure.notEncrypted", address);
        }
    }

    private static String listensOn(Environment environment) {
        return environment.getProperty("server.address", "127.0.0.1");
    }
}
