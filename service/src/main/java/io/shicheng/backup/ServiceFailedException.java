package io.shicheng.backup;

import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;
import java.util.Locale;

/** The service could not make the backup that it was asked for; it says why. */
public final class ServiceFailedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    public ServiceFailedException(String zh, String en) {
        super(RefusalKind.UNREACHABLE, "backup_failed", en);
        this.zh = zh;
    }

    @Override
    public String explanation(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : String.valueOf(getMessage());
    }

    @Override
    public String remedy(Locale language) {
        return "";
    }
}
