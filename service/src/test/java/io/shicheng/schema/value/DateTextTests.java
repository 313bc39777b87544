package io.shicheng.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.DateRange;
import io.shicheng.schema.notice.ValueCheck;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class DateTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1912-05-03      | 1912-05-03 | 1912-05-03",
                "1998/5/3        | 1998-05-03 | 1998-05-03",
                "1998年5月3日     | 1998-05-03 | 1998-05-03",
                "1998-05-03T00:00| 1998-05-03 | 1998-05-03",
                "0710-02-08      | 0710-02-08 | 0710-02-08",
                "1912-02         | 1912-02-01 | 1912-02-29",
                "1998年5月        | 1998-05-01 | 1998-05-31",
                "1912            | 1912-01-01 | 1912-12-31",
                "１９１２          | 1912-01-01 | 1912-12-31",
                "1912年           | 1912-01-01 | 1912-12-31",
                "822             | 0822-01-01 | 0822-12-31",
                "1420.0          | 1420-01-01 | 1420-12-31",
                "-300            | -0300-01-01| -0300-12-31",
                "公元前221年       | -0220-01-01| -0220-12-31",
                "500 BC          | -0499-01-01| -0499-12-31",
                "about 1420      | 1410-01-01 | 1430-12-31",
                "um 1420         | 1410-01-01 | 1430-12-31",
                "ca. 1420        | 1410-01-01 | 1430-12-31",
                "c. 1420         | 1410-01-01 | 1430-12-31",
                "circa 1420      | 1410-01-01 | 1430-12-31",
                "约1420           | 1410-01-01 | 1430-12-31",
                "约1420年          | 1410-01-01 | 1430-12-31",
                "1420年前后        | 1410-01-01 | 1430-12-31",
                "1411?           | 1401-01-01 | 1421-12-31",
                "before 1912     |            | 1911-12-31",
                "Before 1912     |            | 1911-12-31",
                "vor 1387        |            | 1386-12-31",
                "ante 1387       |            | 1386-12-31",
                "1912年前          |            | 1911-12-31",
                "前1912           |            | 1911-12-31",
                "1912年以前        |            | 1911-12-31",
                "after 1431      | 1432-01-01 |",
                "nach 1431       | 1432-01-01 |",
                "post 1431       | 1432-01-01 |",
                "1431年后          | 1432-01-01 |",
                "后1431           | 1432-01-01 |",
                "after 1431-05   | 1431-06-01 |",
                "nach 1444?      | 1435-01-01 |",
                "before about 1420 |          | 1429-12-31",
                "1410/1427       | 1410-01-01 | 1427-12-31",
                "1410 / 1427     | 1410-01-01 | 1427-12-31",
                "1410-1427       | 1410-01-01 | 1427-12-31",
                "1410–1427       | 1410-01-01 | 1427-12-31",
                "1410年至1427年     | 1410-01-01 | 1427-12-31",
                "between 1410 and 1427 | 1410-01-01 | 1427-12-31",
                "1411/12         | 1411-01-01 | 1412-12-31",
                "1998/11         | 1998-11-01 | 1998-11-30",
                "1998/05         | 1998-05-01 | 1998-05-31",
                "um 1355/60      | 1345-01-01 | 1370-12-31",
                "um 1360 / 1365  | 1350-01-01 | 1375-12-31",
                "1409 / 13       | 1409-01-01 | 1413-12-31",
            })
    void readsDatesAsPeopleWriteThem(String text, LocalDate earliest, LocalDate latest) {
        assertThat(DateText.read(text)).contains(new DateRange(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keine",
                "?",
                "1912-13-01",
                "1912-02-30",
                "1427/1410",
                "before",
                "before after 1912",
                "12.5",
                "1912 or so",
                "0x10",
                "1e3",
                "about about",
                "１９九二",
                "=1912",
                "19 12"
            })
    void takesNothingElseForADate(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Test
    void setsAsideWhatCannotBeTrue() {
        DateRule rule = new DateRule(LocalDate.of(2026, 1, 15));
        assertThat(rule.read("2027").failed()).isNull();
        assertThat(rule.read("2028").failed()).isEqualTo(ValueCheck.IMPLAUSIBLE_DATE);
        assertThat(rule.read("after 2027").failed()).isEqualTo(ValueCheck.IMPLAUSIBLE_DATE);
        assertThat(rule.read("10404-05-27").failed()).isEqualTo(ValueCheck.IMPLAUSIBLE_DATE);
        assertThat(rule.read("-3000").failed()).isNull();
        assertThat(rule.read("-3001").failed()).isEqualTo(ValueCheck.IMPLAUSIBLE_DATE);
        assertThat(rule.read("9".repeat(200)).failed()).isEqualTo(ValueCheck.UNREADABLE_DATE);
    }
}
