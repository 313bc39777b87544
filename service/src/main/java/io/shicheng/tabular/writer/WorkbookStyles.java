package io.shicheng.tabular.writer;

/** The looks of cells in a workbook, by their index in its style sheet. */
final class WorkbookStyles {
    static final int TEXT = 0;
    static final int TITLE = 1;
    static final int HEADING = 2;
    static final int COUNT = 3;
    static final int DECIMAL = 4;
    static final int DATE = 5;
    /** Text that Excel must go on taking for text when somebody edits the cell. */
    static final int QUOTED = 6;
    /** A heading on paper. */
    static final int RULED_HEADING = 7;
    /** A heading that somebody entered, and Excel must go on taking for text. */
    static final int QUOTED_HEADING = 15;

    static final int MARKED = 16;

    /** How far behind a look stands the same for paper: ruled, and as high as its text. */
    private static final int RULED = 8;

    private static final String TOP = "<alignment vertical=\"top\"/>";
    private static final String WRAPPED = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    private static final String QUOTE = " quotePrefix=\"1\"";

    static final String XML = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="13"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>\
            <fills count="4"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FF33475B"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFE3A3"/></patternFill></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border><left style="thin"><color rgb="FFB0B8C0"/></left><right style="thin"><color rgb="FFB0B8C0"/></right>\
            <top style="thin"><color rgb="FFB0B8C0"/></top><bottom style="thin"><color rgb="FFB0B8C0"/></bottom>\
            <diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="17">"""
            + format("0", 0, 0, "", false)
            + format("0", 1, 0, "", false)
            + format("0", 2, 2, "", false)
            + format("1", 0, 0, "", false)
            + format("0", 0, 0, "", false)
            + format("164", 0, 0, "", false)
            + format("49", 0, 0, QUOTE, false)
            + format("0", 2, 2, "", true)
            + format("0", 0, 0, "", true)
            + format("0", 1, 0, "", true)
            + format("0", 2, 2, "", true)
            + format("1", 0, 0, "", true)
            + format("0", 0, 0, "", true)
            + format("164", 0, 0, "", true)
            + format("49", 0, 0, QUOTE, true)
            + format("49", 2, 2, QUOTE, false)
            + format("49", 0, 3, QUOTE, false)
            + "</cellXfs></styleSheet>";

    private WorkbookStyles() {}

    /** The same look for paper. */
    static int ruled(int look) {
        return look + RULED;
    }

    private static String format(String number, int font, int fill, String more, boolean ruled) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"" + (ruled ? 1 : 0)
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\"" + more + ">" + (ruled ? WRAPPED : TOP) + "</xf>";
    }
}
