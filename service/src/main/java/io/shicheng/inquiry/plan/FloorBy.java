package io.shicheng.inquiry.plan;

import io.shicheng.inquiry.InquiryException;
import java.util.Locale;

/** What floors are set by. */
enum FloorBy {
    CLUSTER,
    DISCIPLINE;

    /** @throws InquiryException if it is none */
    static FloorBy of(String text) {
        for (FloorBy by : values()) {
            if (by.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return by;
            }
        }
        throw InquiryException.of("plan.floors", text);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
