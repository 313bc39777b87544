package io.shicheng.tabular.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowShapesTests {
    private static final HeadingLines HEADINGS =
            HeadingLines.of(List.of(new SheetRow(3, List.of("序号", "姓名", "师傅", "人数"))), new MergedCells(List.of()), 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,李文秀,王德胜,3 | DATA
            ,李文秀,, | DATA
            合计,,,12 | TOTAL
            ,总　计,,１２人 | TOTAL
            小计：3人,,, | TOTAL
            ,合计人数：4,, | TOTAL
            二、粉彩组（1人）,,, | SECTION
            Total,,,12 | TOTAL
            ,Grand total,,12 | TOTAL
            合计,12人,制表：王, | TOTAL
            12,共和,王德胜, | DATA
            13,合计,王德胜, | DATA
            注：以上由作坊自行填报。,,, | NOTE
            备注：无,,, | NOTE
            制表人：李,,审核：, | NOTE
            Note: as stated by the workshops,,, | NOTE
            * 已故,,, | NOTE
            摄影组,,, | SECTION
            二、灯光组（5人）,,, | SECTION
            Camera department,,, | SECTION
            序号,姓名,师傅,人数 | HEADING
            ,,,（人） | DATA
            """)
    void tellsWhatARowIs(String cells, RowKind kind) {
        SheetRow row = new SheetRow(9, List.of(cells.strip().split(",", -1)));
        assertThat(new RowShapes(HEADINGS).of(row, false, false)).isEqualTo(kind);
    }

    @Test
    void takesUnitsOnlyDirectlyBelowTheHeadings() {
        RowShapes shapes = new RowShapes(HEADINGS);
        SheetRow units = new SheetRow(4, List.of("", "", "", "（人）"));
        assertThat(shapes.of(units, false, true)).isEqualTo(RowKind.UNITS);
        assertThat(shapes.of(new SheetRow(4, List.of("例：", "张三", "", "3")), false, true))
                .isEqualTo(RowKind.UNITS);
    }

    @Test
    void namesSectionsWithoutTheirNumbers() {
        assertThat(RowShapes.sectionName(new SheetRow(5, List.of("二、灯光组（5人）")))).isEqualTo("灯光组");
    }

    @Test
    void headsGroupsThatATextFileHasLostTheMergingOf() {
        HeadingLines lines = HeadingLines.of(
                List.of(
                        new SheetRow(1, List.of("姓 名", "联系方式", "", "备注")),
                        new SheetRow(2, List.of("", "手机", "微信", ""))),
                new MergedCells(List.of()),
                5);
        assertThat(lines.texts()).containsExactly("姓名", "联系方式 手机", "联系方式 微信", "备注", "(E)");
    }
}
