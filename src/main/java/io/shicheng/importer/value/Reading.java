package io.shicheng.importer.value;

import io.shicheng.importer.notice.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text: a value, or a check that it fails.
 *
 * @param details for the notice
 */
public record Reading<T>(@Nullable T value, @Nullable Check failed, List<Object> details) {
    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null, List.of());
    }

    static <T> Reading<T> failed(Check check, Object... details) {
        return new Reading<>(null, check, List.of(details));
    }
}
