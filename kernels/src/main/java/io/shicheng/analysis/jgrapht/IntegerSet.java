package io.shicheng.analysis.jgrapht;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set that is computed when asked for; unmodifiable. */
final class IntegerSet extends AbstractSet<Integer> {
    private final int size;
    private final IntUnaryOperator member;
    private final Predicate<Integer> contains;

    IntegerSet(int size, IntUnaryOperator member, Predicate<Integer> contains) {
        this.size = size;
        this.member = member;
        this.contains = contains;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object candidate) {
        return candidate instanceof Integer number && contains.test(number);
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Integer next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return member.applyAsInt(next++);
            }
        };
    }
}
