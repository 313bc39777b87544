package io.shicheng.web;

import io.shicheng.disclosure.answer.AnswerState;
import org.jspecify.annotations.Nullable;

/** A state that a test sets; never the same until one does. */
final class ScriptedState implements AnswerState {
    volatile @Nullable Object state;

    @Override
    public Object now() {
        Object set = state;
        return set == null ? new Object() : set;
    }
}
