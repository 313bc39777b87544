package io.shicheng.cli.session;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.consent.key.MasterKeyMade;
import java.io.PrintStream;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Says loudly, and whatever else is quiet, that a store's first keys must be backed up. */
final class KeysMadeNotice implements ApplicationListener<PayloadApplicationEvent<MasterKeyMade>> {
    private final Messages messages;
    private final PrintStream err;

    KeysMadeNotice(Messages messages, PrintStream err) {
        this.messages = messages;
        this.err = err;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<MasterKeyMade> event) {
        String line = "*".repeat(72);
        err.println(line);
        err.println(messages.text(
                "keys.made", event.getPayload().masterKey(), event.getPayload().folder()));
        err.println(line);
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }
}
