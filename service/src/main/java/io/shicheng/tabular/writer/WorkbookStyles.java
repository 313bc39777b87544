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

    private static final String TOP = "<alignment vertical=\"top\"/>";

    static final String XML = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="13"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FF33475B"/></patternFill></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="7">"""
            + format("0", 0, 0, "")
            + format("0", 1, 0, "")
            + format("0", 2, 2, "")
            + format("1", 0, 0, "")
            + format("0", 0, 0, "")
            + format("164", 0, 0, "")
            + format("49", 0, 0, " quotePrefix=\"1\"")
            + "</cellXfs></styleSheet>";

    private WorkbookStyles() {}

    private static String format(String number, int font, int fill, String more) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                + " applyAlignment=\"1\"" + more + ">" + TOP + "</xf>";
    }
}
