package io.shicheng.account;

import io.shicheng.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** No link can be made; the message says why and what to do. */
public final class AccountRescueException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.account.rescue";

    private final Message message;

    /** @param key of the text in {@code rescue.properties} */
    public AccountRescueException(String key, @Nullable Object... values) {
        super(Message.of(TEXTS, key, values).english());
        this.message = Message.of(TEXTS, key, values);
    }

    /** What is wrong and what to do. */
    public String text(Locale language) {
        return message.in(language);
    }
}
