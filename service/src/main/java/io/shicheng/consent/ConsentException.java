package io.shicheng.consent;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was to be recorded cannot be: the message says why and what to do. */
public final class ConsentException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.consent.refusals";

    /**
     * Of which the answer over HTTP is one of its own; the others are all something wrong with what was to be recorded.
     */
    private static final Set<String> PROBLEMS = Set.of(
            "unknown_person",
            "ambiguous_person",
            "unknown_consent",
            "consent_withdrawn",
            "second_steward",
            "no_ground",
            "unknown_tie",
            "already_contested",
            "unknown_contestation");

    private final @Nullable String field;
    private final @Nullable String value;

    private ConsentException(
            String code, @Nullable String field, @Nullable String value, Message explanation, Message remedy) {
        super(RefusalKind.DATA, code, explanation, remedy, null);
        this.field = field;
        this.value = value;
    }

    /**
     * A refusal of the ledger's own.
     *
     * @param code stable, and the key of its texts in {@code refusals.properties}
     * @param field that is wrong
     * @param value of the field, or null
     * @param more for the places of the texts after field and value
     */
    public static ConsentException of(String code, String field, @Nullable String value, Object... more) {
        Object[] values = new Object[2 + more.length];
        values[0] = field;
        values[1] = value == null ? "" : value;
        System.arraycopy(more, 0, values, 2, more.length);
        return new ConsentException(
                code, field, value, Message.of(TEXTS, code, values), Message.of(TEXTS, code + ".remedy", values));
    }

    @Override
    public String family() {
        return PROBLEMS.contains(code()) ? code() : "bad_consent";
    }

    @Override
    public String field() {
        return field == null ? "consent" : field;
    }

    @Override
    public @Nullable String value() {
        return value;
    }
}
