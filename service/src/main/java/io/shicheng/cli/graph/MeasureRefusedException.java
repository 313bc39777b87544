package io.shicheng.cli.graph;

import io.shicheng.analysis.measure.NotEnoughMemoryException;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that cannot be measured as asked: what kernels refuse, which have no texts of their own in two languages. */
public final class MeasureRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private MeasureRefusedException(String code, Message explanation, @Nullable Throwable cause) {
        super(RefusalKind.DATA, code, explanation, null, cause);
    }

    public static MeasureRefusedException of(UnmeasurableException refused) {
        String code = refused.reason().name().toLowerCase(Locale.ROOT);
        Object[] values = refused.values().toArray();
        return new MeasureRefusedException(code, Message.of(TEXTS, "measure.refused." + code, values), refused);
    }

    public static MeasureRefusedException of(NotEnoughMemoryException refused) {
        return new MeasureRefusedException(
                "not_enough_memory",
                Message.of(
                        TEXTS,
                        "measure.memory",
                        wholeMegabytes(refused.neededBytes()),
                        wholeMegabytes(refused.availableBytes())),
                refused);
    }

    /** A table of sources that is none; {@code found} is what stands there. */
    public static MeasureRefusedException noSources(String file, String found) {
        return new MeasureRefusedException("no_sources", Message.of(TEXTS, "measure.noSources", file, found), null);
    }

    /** A table of confidences that is none. */
    public static MeasureRefusedException noConfidences(String file, String found) {
        return new MeasureRefusedException(
                "no_confidences", Message.of(TEXTS, "measure.noConfidences", file, found), null);
    }

    /** A table of statements that is none. */
    public static MeasureRefusedException noStatements(String file, String found) {
        return new MeasureRefusedException(
                "no_statements", Message.of(TEXTS, "measure.noStatements", file, found), null);
    }

    /** A table that names somebody who is not in the graph. */
    public static MeasureRefusedException notThere(String file, String vertex) {
        return new MeasureRefusedException("not_there", Message.of(TEXTS, "measure.notThere", file, vertex), null);
    }

    private static String wholeMegabytes(long bytes) {
        return String.valueOf((bytes + 999_999) / 1_000_000);
    }
}
