package io.shicheng.disclosure.answer;

/** What answers to everybody rest on, for caches that give one again. */
@FunctionalInterface
public interface AnswerState {
    /** Equal to what it was at another time only if nothing changed in between that any such answer could show. */
    Object now();
}
