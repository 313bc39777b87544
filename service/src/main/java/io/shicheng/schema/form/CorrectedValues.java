package io.shicheng.schema.form;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a steward enters to put something right, read by the rules of files; of what is not to be put right, null.
 *
 * @param from of a person the birth, of a tie its beginning
 * @param until of a person the death, of a tie its end
 * @param cluster its id
 */
public record CorrectedValues(
        @Nullable String name,
        @Nullable DateRange from,
        @Nullable DateRange until,
        @Nullable String discipline,
        @Nullable String cluster,
        String source) {}
