package io.shicheng.inquiry.plan;

import io.shicheng.inquiry.InquiryException;
import io.shicheng.snapshot.Snapshot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The group of somebody; null where it is not known. */
    @Nullable
    String groupOf(Snapshot snapshot, int vertex) {
        return switch (this) {
            case CLUSTER -> {
                int cluster = snapshot.clusterOf(vertex);
                yield cluster < 0 ? null : snapshot.clusters().get(cluster).value();
            }
            case DISCIPLINE -> snapshot.disciplineOf(vertex);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
