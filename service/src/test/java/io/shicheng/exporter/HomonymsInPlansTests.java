package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.ShownId;
import io.shicheng.message.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomonymsInPlansTests {
    private static Label.Named monk(String id, @Nullable Integer born, @Nullable Integer died) {
        Detail detail = new Detail(years(born), years(died), null, null);
        return new Label.Named(ShownId.ofPerson("monks", id), "智明", detail);
    }

    private static @Nullable Years years(@Nullable Integer year) {
        return year == null ? null : new Years(year, year);
    }

    /** The first sheet, with bars between cells. */
    private static String sheet(Locale language) throws IOException {
        DisclosedPlan plan = new DisclosedPlan(
                true,
                3,
                3,
                3,
                3,
                100,
                1,
                List.of(new DisclosedPlan.Row(
                        1,
                        new DisclosedPlan.Contact(
                                monk("7", 638, 713),
                                null,
                                null,
                                List.of(),
                                3,
                                List.of(monk("8", null, 1100), monk("9", null, null)),
                                0,
                                0,
                                0,
                                null,
                                null))),
                null,
                null,
                null,
                new TreeMap<>());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanExporter.xlsx(plan, language, Words.CODES, out);
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
        }
        return text.toString();
    }

    @Test
    void aStudyTellsPeopleOfOneNameApartByTheirYearsOrTheirId() throws IOException {
        assertThat(sheet(Locale.ENGLISH))
                .contains("|monks:7|monks|7|智明|638–713|")
                .contains("智明 (d. 1100; monks:8); 智明 (monks:9)");
        assertThat(sheet(Locale.SIMPLIFIED_CHINESE)).contains("智明 (1100年卒; monks:8)");
    }
}
