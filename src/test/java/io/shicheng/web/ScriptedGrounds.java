package io.shicheng.web;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import org.jspecify.annotations.Nullable;

/** No grounds, in a state that a test sets; never the same until one does. */
final class ScriptedGrounds implements GroundsRegister {
    volatile @Nullable Object state;

    @Override
    public Grounds current() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object state() {
        Object set = state;
        return set == null ? new Object() : set;
    }
}
