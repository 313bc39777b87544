package io.shicheng.store.retention;

import io.shicheng.graph.NodeKey;
import org.jspecify.annotations.Nullable;

/**
 * A record whose last day is over; ties are only counted.
 *
 * @param key as a text, since that of a consent or contact detail is no node's
 * @param person whom it is about, or null
 * @param cluster where it, or its person, belongs, or null
 * @param needed whether something that is kept longer rests on it
 * @param bare whether nothing is left of a person but the key
 */
public record Ended(
        String key, @Nullable NodeKey person, @Nullable NodeKey cluster, boolean needed, boolean bare) {}
