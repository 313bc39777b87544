package io.shicheng.disclosure;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A viewer asked for what is not there or not theirs to see. */
public final class DisclosureException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.disclosure.refusals";

    /** Why. */
    public enum Reason {
        UNKNOWN_MEASURE("unknown_measure", "measure"),
        UNKNOWN_CLUSTER("unknown_cluster", "cluster"),
        UNKNOWN_NAMESPACE("unknown_namespace", "namespace"),
        NOT_ALLOWED("not_allowed", "viewer"),
        BAD_QUESTION("bad_question", "question"),
        UNKNOWN_LIST("unknown_plan", "id"),
        UNKNOWN_ROW("unknown_row", "rows"),
        STUDY_LIST("study_plan", "id"),
        /** Nobody is in a ranking by such an id, or not for this viewer. */
        NOT_RANKED("not_ranked", "key"),
        /** No answer was given to this viewer under such an id, or it is long ago. */
        UNKNOWN_RESULT("unknown_result", "id"),
        /** An answer that was given would not be the same any more. */
        RESULT_CHANGED("result_changed", "id");

        private final String code;
        private final String field;

        Reason(String code, String field) {
            this.code = code;
            this.field = field;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    private DisclosureException(Reason reason, Message message, @Nullable Throwable cause) {
        super(RefusalKind.QUESTION, reason.code, message, null, cause);
        this.reason = reason;
    }

    /**
     * A refusal that can be told in English and Chinese.
     *
     * @param key of the text in {@code refusals.properties}
     * @param values for the places in the text, the one at fault first
     */
    public static DisclosureException of(Reason reason, String key, @Nullable Object... values) {
        return new DisclosureException(reason, Message.of(TEXTS, key, values), null);
    }

    @Override
    protected DisclosureException explained(Message explanation) {
        return new DisclosureException(reason, explanation, this);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String field() {
        return reason.field;
    }

    /**
     * What the gate was given as an id or a row; what else is at fault stands in the text, with what could be said
     * instead.
     */
    @Override
    public @Nullable String value() {
        return switch (reason) {
            case UNKNOWN_LIST, UNKNOWN_ROW, NOT_RANKED, UNKNOWN_RESULT, RESULT_CHANGED -> {
                List<String> values = explanation().values();
                yield values.isEmpty() ? null : values.getFirst();
            }
            case UNKNOWN_MEASURE, UNKNOWN_CLUSTER, UNKNOWN_NAMESPACE, NOT_ALLOWED, BAD_QUESTION, STUDY_LIST -> null;
        };
    }
}
