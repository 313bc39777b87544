package io.shicheng.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which looks of a workbook's cells mean a date, and from which day its dates count. Read off its main and style parts. */
final class CellFormats extends DefaultHandler {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean inCellFormats;
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> from1904 = isTrue(attributes.getValue("date1904"));
            case "numFmt" ->
                codes.put(number(attributes.getValue("numFmtId")), text(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    dates.add(isDate(number(attributes.getValue("numFmtId"))));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    boolean from1904() {
        return from1904;
    }

    /** Whether a number under this style is a date. */
    boolean isDateStyle(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private boolean isDate(int format) {
        String code = codes.containsKey(format) ? codes.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return code != null && DateUtil.isADateFormat(format, code);
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static String text(String value) {
        return value == null ? "General" : value;
    }

    private static int number(String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
