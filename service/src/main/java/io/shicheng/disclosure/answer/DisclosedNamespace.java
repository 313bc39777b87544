package io.shicheng.disclosure.answer;

import org.jspecify.annotations.Nullable;

/**
 * A namespace, by which the people of one source can be asked for.
 *
 * @param people those shown by name one by one, the others in tens; null where too few to say
 */
public record DisclosedNamespace(String namespace, @Nullable Integer people) {}
