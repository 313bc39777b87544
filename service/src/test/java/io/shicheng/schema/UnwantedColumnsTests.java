package io.shicheng.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileHeadings;
import io.shicheng.fixture.HostileInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnwantedColumnsTests {
    private static final Pattern MAPPED = Pattern.compile("columns: \\{([^}]*)\\}");

    @Test
    void coversEachHeadingInFurtherSpellings() {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (String heading : HostileHeadings.all()) {
            for (String spelling : spellings(heading)) {
                tried++;
                if (!UnwantedColumns.covers(spelling)) {
                    missed.add(spelling);
                }
            }
        }
        assertThat(missed).isEmpty();
        HostileInputs.tried("spellings of unwanted headings", tried);
    }

    private static List<String> spellings(String heading) {
        StringBuilder wide = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        StringBuilder torn = new StringBuilder();
        heading.codePoints().forEach(c -> {
            wide.appendCodePoint(c > ' ' && c < 0x7F ? c + 0xFEE0 : c);
            marked.appendCodePoint(c).append('\u0301');
            torn.appendCodePoint(c).append('\u200B');
        });
        String lookAlike =
                heading.replace('a', 'а').replace('e', 'е').replace('o', 'о').replace('c', 'с');
        return List.of(
                heading,
                heading.toUpperCase(Locale.ROOT),
                heading.toLowerCase(Locale.ROOT),
                "staff " + heading,
                heading + "_2024",
                wide.toString(),
                marked.toString(),
                torn.toString(),
                lookAlike,
                Normalizer.normalize(heading, Normalizer.Form.NFD));
    }

    @Test
    void coversNothingThatTheModelHas() {
        for (Table table : Table.values()) {
            for (Column column : table.columns()) {
                List<String> headings = new ArrayList<>(column.others());
                headings.add(column.name());
                headings.add(column.chinese());
                if (!column.name().equals("lat") && !column.name().equals("lon")) {
                    assertThat(headings).noneMatch(UnwantedColumns::covers);
                }
            }
        }
    }

    @Test
    void leavesOrdinaryHeadingsAlone() {
        assertThat(List.of(
                        "label",
                        "title",
                        "birth_year",
                        "source_ref",
                        "stated_in",
                        "craft",
                        "time_from",
                        "type",
                        "phone",
                        "wechat",
                        "place",
                        "workshop",
                        "trace_id",
                        "surface",
                        "片名",
                        "师傅",
                        "作坊",
                        "联系电话",
                        "出生年"))
                .noneMatch(UnwantedColumns::covers);
    }

    @Test
    void leavesTheMappingsOfTheExamplesAlone() throws IOException {
        int columns = 0;
        try (Stream<Path> files = Files.list(Path.of("docs/examples"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Matcher mapped = MAPPED.matcher(Files.readString(file));
                while (mapped.find()) {
                    for (String pair : mapped.group(1).split(",")) {
                        columns++;
                        assertThat(UnwantedColumns.covers(
                                        pair.substring(pair.indexOf(':') + 1).strip()))
                                .as(file + " " + pair)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(columns).isPositive();
    }
}
