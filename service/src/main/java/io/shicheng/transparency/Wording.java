package io.shicheng.transparency;

/** The same in both languages. */
record Wording(String en, String zh) {
    String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
