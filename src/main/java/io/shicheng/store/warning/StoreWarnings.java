package io.shicheng.store.warning;

import io.shicheng.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever keeps a store has to know and do something about: in the log when it is found, and for an admin as long as it
 * holds. Thread-safe.
 */
public final class StoreWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWarnings.class);

    private final Map<String, Message> standing = new TreeMap<>();

    /**
     * @param code stays the same for the same trouble
     * @param text says what is wrong, where, and what to do
     */
    public record Warning(String code, Message text) {}

    public synchronized void tell(String code, Message text) {
        Message before = standing.put(code, text);
        if (before == null || !before.english().equals(text.english())) {
            LOG.warn("{}", text.english());
        }
    }

    /** It does not hold any more. */
    public synchronized void settle(String code) {
        standing.remove(code);
    }

    /** In the order of their codes. */
    public synchronized List<Warning> all() {
        List<Warning> all = new ArrayList<>();
        standing.forEach((code, text) -> all.add(new Warning(code, text)));
        return all;
    }
}
