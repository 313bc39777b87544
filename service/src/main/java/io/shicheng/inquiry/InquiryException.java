package io.shicheng.inquiry;

import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import io.shicheng.message.Word;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question that does not hold together, or has no answer on this network. Nobody is counted in its text, so that it
 * can be shown to any viewer; what counts people is an {@link UnattainableException}.
 */
public final class InquiryException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.inquiry.refusals";

    private final Field field;

    /** What of the question is at fault. */
    private enum Field {
        MEASURE("unknown_measure"),
        CLUSTER("unknown_cluster"),
        QUESTION("bad_question"),
        /** Nobody agreed to what is asked for. */
        AUDIENCE("bad_question");

        private final String code;

        Field(String code) {
            this.code = code;
        }
    }

    private InquiryException(Field field, Message message, @Nullable Throwable cause) {
        super(RefusalKind.QUESTION, field.code, message, null, cause);
        this.field = field;
    }

    /**
     * The question, or how its parts go together.
     *
     * @param key of the text in {@code refusals.properties}
     * @param values for the places in the text, the one at fault first
     */
    public static InquiryException of(String key, @Nullable Object... values) {
        return new InquiryException(Field.QUESTION, Message.of(TEXTS, key, values), null);
    }

    /** @param known a list of {@link Word}s */
    public static InquiryException unknownMeasure(String code, Object known) {
        return new InquiryException(Field.MEASURE, Message.of(TEXTS, "measure.unknown", code, known), null);
    }

    /** Nobody agreed to be contacted by this receiver for this purpose. */
    public static InquiryException nobodyAgreed(String receiver, String purpose) {
        Message message = Message.of(TEXTS, "plan.nobody", Word.of("receiver", receiver), Word.of("purpose", purpose));
        return new InquiryException(Field.AUDIENCE, message, null);
    }

    /** The cluster came after the network was read. */
    public static InquiryException unknownCluster() {
        return new InquiryException(Field.CLUSTER, Message.of(TEXTS, "cluster.new"), null);
    }

    /** A parameter that the measure does not have, or not with this value. */
    public static InquiryException of(UnusableParameterException e) {
        return switch (e.reason()) {
            case UNKNOWN -> of("parameter.unknown", e.value(), e.name(), e.allowed());
            case NOT_OF_MEASURE ->
                of(
                        "parameter.notOf",
                        e.value(),
                        e.name(),
                        Word.allTyped("measure", e.allowed()),
                        Word.of("measure", e.remedy()));
            case TOO_MANY -> of("parameter.many", e.value(), e.name(), e.allowed());
            case OUT_OF_RANGE, NOT_OFFERED ->
                e.allowed().isEmpty()
                        ? of("parameter.ofFiles", e.value(), e.name())
                        : of("parameter.range", e.value(), e.name(), e.allowed(), e.remedy());
        };
    }

    /** Whether it is that nobody agreed to be contacted for this; another purpose may do. */
    public boolean nobodyAgreed() {
        return field == Field.AUDIENCE;
    }

    @Override
    protected InquiryException explained(Message explanation) {
        return new InquiryException(field, explanation, this);
    }

    @Override
    public String field() {
        return field == Field.AUDIENCE ? "question" : field.name().toLowerCase(Locale.ROOT);
    }
}
