package io.shicheng.schema.form;

import io.shicheng.schema.notice.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was entered in a form cannot stand: the message says why and what to do, as the notice of an import would. */
public final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    FormException(Notice notice) {
        super(notice.message(Locale.ENGLISH) + " " + notice.remedy(Locale.ENGLISH));
        this.notice = notice;
    }

    /** Of the check, such as {@code unknown_term}. */
    public String code() {
        return notice.check().code();
    }

    /** The field that is wrong, or null. */
    public @Nullable String field() {
        return notice.spot().column();
    }

    /** What was entered there, or null where it may not be shown. */
    public @Nullable String value() {
        return notice.spot().value();
    }

    /** What is wrong, without what to do. */
    public String explanation(Locale language) {
        return notice.message(language);
    }

    /** What to do. */
    public String remedy(Locale language) {
        return notice.remedy(language);
    }

    /** What is wrong and what to do. */
    public String text(Locale language) {
        return explanation(language) + " " + remedy(language);
    }
}
