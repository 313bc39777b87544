package io.shicheng.schema.value;

/** Reads one kind of value. */
@FunctionalInterface
public interface ValueRule<T> {
    /** @param text not blank, without blanks around it */
    Reading<T> read(String text);
}
