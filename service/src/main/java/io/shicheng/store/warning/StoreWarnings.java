package io.shicheng.store.warning;

import io.shicheng.message.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operator has to know and do something about: in the log when it is found, and for an admin as long as it
 * holds. Thread-safe.
 */
public final class StoreWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWarnings.class);
    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::code)
            .thenComparing(Warning::place, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final TreeSet<Warning> standing = new TreeSet<>(ORDER);

    /**
     * A warning; one of a code and place at a time.
     *
     * @param code stays the same for the same trouble
     * @param place in the store's folder, null where it is not of one file
     * @param since when it was found, null where it is of the moment
     * @param over whether nothing is left to do but to take note of it
     * @param text says what is wrong, where, and what to do
     */
    public record Warning(
            String code, @Nullable String place, @Nullable Instant since, boolean over, Message text) {
        boolean isOf(String otherCode, @Nullable String otherPlace) {
            return code.equals(otherCode) && Objects.equals(place, otherPlace);
        }
    }

    public void tell(String code, Message text) {
        tell(new Warning(code, null, null, false, text));
    }

    public synchronized void tell(Warning warning) {
        Warning before = standing.floor(warning);
        if (before == null
                || !before.isOf(warning.code(), warning.place())
                || !before.text().english().equals(warning.text().english())) {
            LOG.warn("{}", warning.text().english());
        }
        settle(warning.code(), warning.place());
        standing.add(warning);
    }

    /** It does not hold any more. */
    public void settle(String code) {
        settle(code, null);
    }

    public synchronized void settle(String code, @Nullable String place) {
        standing.removeIf(each -> each.isOf(code, place));
    }

    /** In the order of their codes and places. */
    public synchronized List<Warning> all() {
        return List.copyOf(standing);
    }
}
