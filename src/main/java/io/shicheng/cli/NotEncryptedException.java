package io.shicheng.cli;

import io.shicheng.account.Encryption;
import io.shicheng.account.Loopback;
import org.springframework.context.ConfigurableApplicationContext;

/** On a network, whoever listens in would read passwords and names. */
final class NotEncryptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String address;

    private NotEncryptedException(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }

    /** @throws NotEncryptedException if others can reach the service, and nothing says that what they send is encrypted */
    static void check(ConfigurableApplicationContext context) {
        String address = Session.listensOn(context.getEnvironment());
        if (!Loopback.is(address) && !Encryption.is(context.getEnvironment())) {
            throw new NotEncryptedException(address);
        }
    }
}
