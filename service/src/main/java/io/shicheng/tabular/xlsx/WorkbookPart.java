package io.shicheng.tabular.xlsx;

import io.shicheng.tabular.xlsx.archive.EscapedText;
import io.shicheng.tabular.xlsx.archive.Markup;
import io.shicheng.tabular.xlsx.cell.DayCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the main part of a workbook says: its sheets, in their order, and from which day its dates count. */
final class WorkbookPart extends DefaultHandler {
    /** @param relationship to the part that holds its cells, or null */
    record SheetEntry(String name, @Nullable String relationship, boolean hidden) {}

    private final List<SheetEntry> sheets = new ArrayList<>();
    private DayCount days = DayCount.FROM_1900;
    private boolean isWorkbook;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "workbook" -> isWorkbook = true;
            case "workbookPr" -> days = days(attributes);
            case "sheet" -> {
                String sheet = attributes.getValue("name");
                String state = attributes.getValue("state");
                sheets.add(new SheetEntry(
                        sheet == null ? "" : EscapedText.read(sheet),
                        Markup.relationshipId(attributes),
                        state != null && !state.equals("visible")));
            }
            default -> {}
        }
    }

    private static DayCount days(Attributes attributes) {
        if (!Markup.isTrue(attributes.getValue("dateCompatibility"), true)) {
            return DayCount.FROM_1899;
        }
        return Markup.isTrue(attributes.getValue("date1904"), false) ? DayCount.FROM_1904 : DayCount.FROM_1900;
    }

    boolean isWorkbook() {
        return isWorkbook;
    }

    List<SheetEntry> sheets() {
        return sheets;
    }

    DayCount days() {
        return days;
    }
}
