package io.shicheng.inquiry.plan;

import io.shicheng.inquiry.result.PlanException;
import io.shicheng.inquiry.result.PlanException.Reason;
import java.util.Locale;

/** What floors are set by. */
enum FloorBy {
    CLUSTER,
    DISCIPLINE;

    /** @throws PlanException if it is none */
    static FloorBy of(String text) {
        for (FloorBy by : values()) {
            if (by.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return by;
            }
        }
        throw new PlanException(
                Reason.BAD_REQUEST,
                "floors",
                "The floors (" + text + ") must be by cluster or discipline. Maybe cluster?",
                text);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
