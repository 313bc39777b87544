package io.shicheng.exporter;

import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that says what a table is and how to get it again. It holds no date: the same result gives the same bytes.
 */
final class About {
    private final Headings headings;
    private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

    About(Headings headings) {
        this.headings = headings;
    }

    About add(String key, Object value) {
        rows.add(List.of(headings.text(key), value));
        return this;
    }

    About addCitation(SortedMap<String, String> citation) {
        citation.forEach((name, value) -> rows.add(List.of(name, value)));
        return this;
    }

    Sheet sheet() {
        return new Sheet(
                headings.text("about"),
                List.of(Column.text(headings.text("name"), 36), Column.text(headings.text("value"), 80)),
                rows);
    }
}
