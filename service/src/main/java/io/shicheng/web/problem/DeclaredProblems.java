package io.shicheng.web.problem;

import io.shicheng.importer.TermRefusedException;
import io.shicheng.notice.NoticeException;
import java.util.Locale;

/** Which problem it is when what an admin keeps cannot be changed or read. */
final class DeclaredProblems {
    private DeclaredProblems() {}

    static ApiException of(TermRefusedException refused, Locale language) {
        ProblemCode code = switch (refused.reason()) {
            case NOT_SHORT, NO_NAME, UNWANTED -> ProblemCode.BAD_TERM;
            case UNKNOWN_LIST, NOT_ADDED -> ProblemCode.UNKNOWN_TERM;
            case CLOSED_LIST, KNOWN_WORD, IN_USE, IN_USE_BY_FEW -> ProblemCode.TERM_STAYS;
            case FILE_UNUSABLE -> ProblemCode.TERMS_UNUSABLE;
        };
        return new ApiException(
                code,
                refused.reason().code(),
                refused.reason().field(),
                refused.values().getFirst(),
                refused.explanation(language),
                refused.remedy(language));
    }

    static ApiException of(NoticeException unusable, Locale language) {
        return new ApiException(ProblemCode.NOTICE_UNUSABLE, "notice.yaml", unusable.where(), unusable.text(language));
    }
}
