package io.shicheng.disclosure.overview;

import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that are shown by name, those with the most first. Equal ones share a rank (1, 2, 2, 4) and stand in the
 * order of their ids.
 *
 * @param by code of what they are ranked by
 * @param of how many have any of it
 * @param none how many have none of it, or too little to say
 * @param rows those that were asked for
 * @param citation what it takes to get the same again
 */
public record DisclosedOrganisations(String by, int of, int none, List<Row> rows, SortedMap<String, String> citation) {

    /**
     * One organisation.
     *
     * @param kind {@code studio}, {@code platform} or {@code group}
     * @param value what it is ranked by; null where it would be a score of somebody living
     * @param members people who take part: by name one by one, the others in tens; null where there are none or too few
     *     to say
     * @param named those of them by name
     */
    public record Row(
            int rank,
            Label organisation,
            String kind,
            @Nullable String cluster,
            @Nullable Integer value,
            @Nullable Integer members,
            int named) {}
}
