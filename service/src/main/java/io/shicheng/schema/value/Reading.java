package io.shicheng.schema.value;

import io.shicheng.schema.notice.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text: a value, a check that it fails, or a value and a check that only tells something of it.
 *
 * @param details for the notice
 */
public record Reading<T>(@Nullable T value, @Nullable Check failed, List<Object> details) {
    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null, List.of());
    }

    /** A value that stands, with something to be told of it. */
    static <T> Reading<T> noted(T value, Check check, Object... details) {
        return new Reading<>(value, check, List.of(details));
    }

    static <T> Reading<T> failed(Check check, Object... details) {
        return new Reading<>(null, check, List.of(details));
    }
}
