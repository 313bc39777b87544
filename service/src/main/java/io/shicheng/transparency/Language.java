package io.shicheng.transparency;

import java.util.Locale;

/** In which documents are written. */
enum Language {
    EN,
    ZH;

    /** Such as {@code en}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** What a person has to fill in is marked so. */
    String gap() {
        return this == EN ? "☐ **to fill in**" : "☐ **请填写**";
    }
}
