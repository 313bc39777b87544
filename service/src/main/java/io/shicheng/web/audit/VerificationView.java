package io.shicheng.web.audit;

import io.shicheng.audit.AuditReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param first number of the first entry; those before were cut off when their time was over
 * @param head number and seal of the last entry, to be noted elsewhere
 * @param found how many findings there are
 * @param findings the first of them
 */
record VerificationView(boolean intact, long entries, long first, String head, int found, List<Finding> findings) {
    private static final int MOST = 200;

    /**
     * @param kind {@code changed}, {@code inserted}, {@code cut}, {@code reordered}, {@code broken} or {@code head}
     * @param from,to numbers of entries
     * @param line in the file, from 1
     */
    record Finding(
            String kind, long from, long to, @Nullable String file, long line) {}

    static VerificationView of(AuditReport report) {
        return new VerificationView(
                report.intact(),
                report.entries(),
                report.first(),
                report.head(),
                report.findings().size(),
                report.findings().stream()
                        .limit(MOST)
                        .map(finding -> new Finding(
                                finding.kind().code(), finding.from(), finding.to(), finding.file(), finding.line()))
                        .toList());
    }
}
