package io.shicheng.schema.form;

import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import io.shicheng.schema.notice.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was entered in a form cannot stand: the message says why and what to do, as the notice of an import would. */
public final class FormException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    FormException(Notice notice) {
        super(
                RefusalKind.DATA,
                notice.check().code(),
                notice.message(Locale.ENGLISH) + " " + notice.remedy(Locale.ENGLISH));
        this.notice = notice;
    }

    @Override
    public String family() {
        return "bad_consent";
    }

    /** The field that is wrong. */
    @Override
    public String field() {
        String column = notice.spot().column();
        return column == null ? "consent" : column;
    }

    /** What was entered there, or null where it may not be shown. */
    @Override
    public @Nullable String value() {
        return notice.spot().value();
    }

    /** What is wrong, without what to do. */
    @Override
    public String explanation(Locale language) {
        return notice.message(language);
    }

    /** What to do. */
    @Override
    public String remedy(Locale language) {
        return notice.remedy(language);
    }
}
