package io.shicheng.schema.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.DateRange;
import io.shicheng.schema.notice.ValueCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class EraDateTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "民国三十年 | 1941-01-01 | 1941-12-31",
                "民國卅年 | 1941-01-01 | 1941-12-31",
                "民国30年5月3日 | 1941-05-03 | 1941-05-03",
                "中華民國三十年五月 | 1941-05-01 | 1941-05-31",
                "民国元年 | 1912-01-01 | 1912-12-31",
                "民国前二年 | 1910-01-01 | 1910-12-31",
                "民国一百零三年 | 2014-01-01 | 2014-12-31",
                "民国时期 | 1912-01-01 | 1949-12-31",
                "光绪十年 | 1884-01-01 | 1884-12-31",
                "光緒 十年 | 1884-01-01 | 1884-12-31",
                "光绪廿六年 | 1900-01-01 | 1900-12-31",
                "清光绪甲申年 | 1884-01-01 | 1884-12-31",
                "光绪十年（甲申） | 1884-01-01 | 1884-12-31",
                "光绪十年甲申 | 1884-01-01 | 1884-12-31",
                "光绪十年三月 | 1884-03-20 | 1884-05-20",
                "光绪十年腊月廿三日 | 1884-12-20 | 1885-02-20",
                "光绪十年闰五月 | 1884-05-20 | 1884-07-20",
                "光绪十年春 | 1884-01-20 | 1884-05-20",
                "光绪年间 | 1875-01-01 | 1908-12-31",
                "光绪末年 | 1875-01-01 | 1908-12-31",
                "光绪十年至二十年 | 1884-01-01 | 1894-12-31",
                "光绪十年-民国三年 | 1884-01-01 | 1914-12-31",
                "约光绪十年 | 1874-01-01 | 1894-12-31",
                "光绪十年以前 | | 1883-12-31",
                "光绪十年前后 | 1874-01-01 | 1894-12-31",
                "宣统三年 | 1911-01-01 | 1911-12-31",
                "乾隆六十年 | 1795-01-01 | 1795-12-31",
                "清高宗乾隆六十年 | 1795-01-01 | 1795-12-31",
                "康熙六十一年 | 1722-01-01 | 1722-12-31",
                "大明萬曆四十八年 | 1620-01-01 | 1620-12-31",
                "万历 | 1573-01-01 | 1620-12-31",
                "明万历年间 | 1573-01-01 | 1620-12-31",
                "洪武元年 | 1368-01-01 | 1368-12-31",
                "崇禎十七年 | 1644-01-01 | 1644-12-31",
                "至元二十年 | 1283-01-01 | 1283-12-31",
                "后至元三年 | 1337-01-01 | 1337-12-31",
                "至正五年 | 1345-01-01 | 1345-12-31",
                "绍兴三十二年 | 1162-01-01 | 1162-12-31",
                "宋元祐三年 | 1088-01-01 | 1088-12-31",
                "金貞元元年 | 1153-01-01 | 1153-12-31",
                "贞元二十一年 | 805-01-01 | 805-12-31",
                "大曆五年 | 770-01-01 | 770-12-31",
                "元和十年 | 815-01-01 | 815-12-31",
                "汉元和二年 | 85-01-01 | 85-12-31",
                "萬歲通天元年 | 696-01-01 | 696-12-31",
                "贞观二十三年 | 649-01-01 | 649-12-31",
                "開元廿九年 | 741-01-01 | 741-12-31",
                "北魏太和二年 | 478-01-01 | 478-12-31",
                "太平真君十二年 | 451-01-01 | 451-12-31",
                "汉建元元年 | -139-01-01 | -139-12-31",
                "昭和十五年 | 1940-01-01 | 1940-12-31",
                "一九八七年三月 | 1987-03-01 | 1987-03-31",
                "二〇〇三年 | 2003-01-01 | 2003-12-31",
                "公元1884年 | 1884-01-01 | 1884-12-31",
                "西元一八八四年 | 1884-01-01 | 1884-12-31",
            })
    void readsDatesByReigns(String text, @Nullable String earliest, @Nullable String latest) {
        assertThat(DateText.read(text)).contains(new DateRange(day(earliest), day(latest)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"光绪五十年", "光绪零年", "光绪十年十三月", "光绪十年乙酉", "明光绪十年", "光绪甲乙年", "某某三年", "民国十年二月三十日", "元年", "三年"})
    void readsNothingThatNoReignHad(String text) {
        assertThat(DateText.read(text)).isEmpty();
        assertThat(new DateRule(LocalDate.of(2026, 11, 28)).read(text).failed()).isEqualTo(ValueCheck.UNREADABLE_DATE);
    }

    @ParameterizedTest
    @CsvSource({"至元三年, '1266, 1337'", "上元元年, '674, 760'", "康熙壬寅年, '1662, 1722'"})
    void saysWhichYearsANameMayMean(String text, String years) {
        Reading<DateRange> reading = new DateRule(LocalDate.of(2026, 11, 28)).read(text);
        assertThat(reading.failed()).isEqualTo(ValueCheck.AMBIGUOUS_DATE);
        assertThat(reading.details()).containsExactly(years);
    }

    @Test
    void readsTheFirstYearOfEveryReignOrSaysWhyNot() {
        for (String name : Eras.NAMES) {
            assertThat(EraDate.read(name + "元年").isPresent()
                            || EraDate.ambiguous(name + "元年").isPresent()
                            || Eras.called(name, "").isEmpty())
                    .as(name)
                    .isTrue();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.replaceFirst("^-", "").split("-");
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(
                text.startsWith("-") ? -year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
