package io.shicheng.tabular.xlsx.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats as Excel, LibreOffice and WPS write them. */
class NumberFormatsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | NUMBER",
                "GENERAL | NUMBER",
                "G/通用格式 | NUMBER",
                "0 | NUMBER",
                "#,##0.00 | NUMBER",
                "0.00E+00 | NUMBER",
                "##0.0E-0 | NUMBER",
                "# ?/? | NUMBER",
                "@ | NUMBER",
                "0% | NUMBER",
                "[Red]0 | NUMBER",
                "[红色]#,##0;[绿色]-#,##0 | NUMBER",
                "#,##0\\ \"days\" | NUMBER",
                "0\"年\" | NUMBER",
                "0\\d | NUMBER",
                "_-* #,##0.00\\ [$kr.-406]_-;-* #,##0.00 | NUMBER",
                "[$USD] #,##0 | NUMBER",
                "[>=100]0;[<0]\"m\"0;0 | NUMBER",
                "General;yyyy | NUMBER",
                "yyyy-mm-dd | DATE",
                "YYYY\\-MM\\-DD | DATE",
                "d.m.yy | DATE",
                "dd/mm/yyyy;@ | DATE",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | DATE",
                "[$-804]yyyy年m月d日 | DATE",
                "[DBNum1][$-804]yyyy\"年\"m\"月\" | DATE",
                "[$-F800]dddd, mmmm dd, yyyy | DATE",
                "[$-411]ge.m.d | DATE",
                "[$-404]e/m/d | DATE",
                "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@ | DATE",
                "[Blue]d mmm yyyy | DATE",
                "[>36526]yyyy-mm-dd;General | DATE",
                "[<1]General;yyyy-mm-dd | DATE",
                "[$-804]aaaa;@ | DATE",
                "mmm-yy | DATE",
                "mmmm | DATE",
                "[$-107041E]d mmmm bbbb | DATE",
                "yyyy/m/d h:mm | DATE_TIME",
                "yyyy\"年\"m\"月\"d\"日\" [$-804]AM/PM h\"时\"mm\"分\" | DATE_TIME",
                "h:mm AM/PM | TIME",
                "上午/下午h\"时\"mm\"分\" | TIME",
                "mm:ss.0 | TIME",
                "[$-F400]h:mm:ss AM/PM | TIME",
                "[h]:mm:ss | ELAPSED",
                "[mm]:ss | ELAPSED",
                "[ss].00 | ELAPSED"
            })
    void tellsDatesFromNumbers(String code, DateKind kind) {
        assertThat(NumberFormats.of(code)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NUMBER", "1, NUMBER", "11, NUMBER", "13, NUMBER", "14, DATE", "17, DATE", "18, TIME", "21, TIME",
        "22, DATE_TIME", "23, NUMBER", "26, NUMBER", "27, DATE", "31, DATE", "32, TIME", "35, TIME", "36, DATE",
        "37, NUMBER", "44, NUMBER", "45, TIME", "46, ELAPSED", "47, TIME", "48, NUMBER", "49, NUMBER", "50, DATE",
        "54, DATE", "55, TIME", "58, DATE", "59, NUMBER"
    })
    void knowsTheFormatsThatAreBuiltIn(int number, DateKind kind) {
        assertThat(NumberFormats.builtIn(number)).isEqualTo(kind);
    }
}
