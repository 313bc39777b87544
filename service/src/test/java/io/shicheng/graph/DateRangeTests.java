package io.shicheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTests {
    @ParameterizedTest
    @CsvSource({
        "1420-01-01, 1420-12-31, 1420",
        "1410-01-01, 1427-12-31, 1410/1427",
        "1420-05-01, 1420-05-31, 1420-05",
        "1420-05-06, 1420-05-06, 1420-05-06",
        "1420-01-01, 1420-01-01, 1420-01-01",
        "1420-02-01, 1421-02-28, 1420-02/1421-02",
        "1420-05-06, 1420-12-31, 1420-05-06/1420",
        ", 1911-12-31, ../1911",
        "1431-01-01, , 1431/.."
    })
    void writesDatesAsFilesHaveThem(@Nullable LocalDate earliest, @Nullable LocalDate latest, String text) {
        assertThat(DateRange.textOf(new DateRange(earliest, latest))).isEqualTo(text);
    }
}
