package io.shicheng.schema;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name the English heading, such as {@code given_on}
 * @param chinese the Chinese heading
 * @param others further headings under which it is known
 * @param required whether each row must have a value
 * @param content what it holds
 */
public record Column(String name, String chinese, List<String> others, boolean required, Content content) {
    /** What a column holds, which decides how its values are read and checked. */
    public enum Content {
        /** The id by which the source knows the thing. */
        ID,
        /** A person's name: never put into a notice. */
        PERSON_NAME,
        /** A contact detail: never put into a notice. */
        CONTACT_DETAIL,
        /** The name or title of something that is no person. */
        TITLE,
        /** A word of a closed list of the vocabulary. */
        WORD,
        /** A short term from the lists that an admin keeps. */
        TERM,
        /** A short code: letters, digits, hyphen and underscore. */
        CODE,
        /** A citation or reference of at most 300 characters. */
        CITATION,
        /** A date as far as it is known. */
        DATE,
        /** One day. */
        DAY,
        NUMBER;

        /** Whether a value may be shown in a notice. */
        public boolean showable() {
            return this != PERSON_NAME && this != CONTACT_DETAIL;
        }
    }

    static Column required(String name, String chinese, Content content, String... others) {
        return new Column(name, chinese, List.of(others), true, content);
    }

    static Column optional(String name, String chinese, Content content, String... others) {
        return new Column(name, chinese, List.of(others), false, content);
    }
}
