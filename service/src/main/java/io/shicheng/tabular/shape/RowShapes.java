package io.shicheng.tabular.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what rows below the headings are, each by itself, so that reading a file again tells the same.
 *
 * <p>Only what is certain is set aside: a row with a word for a sum and otherwise numbers; one that begins like a remark
 * on the table; a single text across it. All else is data.
 */
public final class RowShapes {
    /** A single text in a table of at least so many columns is none of its rows. */
    private static final int WIDTH_MIN = 3;

    private static final int NOTE_CELLS_MAX = 3;
    /** In places of a terminal, of which a Chinese character takes two. */
    private static final int NOTE_LENGTH_MIN = 40;

    private static final int SECTION_LENGTH_MAX = 36;

    private static final Pattern NOTE = Pattern.compile(
            "^[*※★].*|^[（(【]?\\s*(?:备?注|说明|附注|填表|填报|制表|审核|复核|统计|编制|整理|录入|日期|来源|资料来源|数据来源|出处|截至|截止|本表|表中|以上|负责人|经办人"
                    + "|盖章|签字|签名|声明|单位|联系人|第.{1,5}页|備?註|說明|填表|製表|審核|資料來源|本表|notes?|sources?|remarks?|prepared|compiled"
                    + "|checked|approved|as of|page \\d|n\\.?b\\.?)(?=\\W|[\\p{IsHan}]|$).*");
    private static final Pattern TOLD = Pattern.compile(".*[:：。;；].*|.{9,}");
    private static final Pattern UNIT = Pattern.compile("[（(【\\[<].{1,14}[)）】\\]>]"
            + "|(?:元|万元|年|月|日|岁|人|个|件|名|周岁|年月|年月日|年[-/.]月([-/.]日)?|yyyy([-/.]mm)?([-/.]dd)?|cm|mm|kg|%|文本|日期|数字|必填|选填"
            + "|text|date|number|required|optional|years?|年份)");
    private static final Pattern EXAMPLE = Pattern.compile("(?:填写)?(?:示?例|样例|范例|說明|e\\.g\\.|example)\\s*[:：]?.*");
    private static final Pattern SERIAL =
            Pattern.compile("序号|序號|编号|編號|序|号|号码|no\\.?|№|#|nr\\.?|number|index|id|xuhao|bianhao");
    private static final Pattern SECTION = Pattern.compile(
            "[\\p{L}\\s·&/]{1,14}(?:组|部|部门|班|科|室|队|处|團隊|團|組|部門|department|dept\\.?|unit|crew|team|section|division)");
    private static final Pattern COUNTED =
            Pattern.compile("\\s*[（(]?(?:共|计|total)?\\s*\\d+\\s*(?:人|名|位|people|persons)?[)）]?\\s*$");

    private static final Pattern NUMBERED = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.．]\\s*");

    private final List<SheetRow> headings;
    private final int width;
    private final boolean serial;

    /** @param headings as they stand, and as they are put together */
    public RowShapes(HeadingLines headings) {
        this.headings = headings.rows();
        this.width = headings.texts().size();
        this.serial = !headings.texts().isEmpty()
                && SERIAL.matcher(headings.texts().getFirst().toLowerCase(Locale.ROOT))
                        .matches();
    }

    /**
     * What a row is that holds something.
     *
     * @param row as it stands, without what it shares with rows above
     * @param across whether its only cell stands across the table
     * @param first whether it is the first below the headings
     */
    public RowKind of(SheetRow row, boolean across, boolean first) {
        int[] filled = row.filled();
        String text = filled.length == 0 ? "" : row.text(filled[0]);
        if (headings.stream().anyMatch(heading -> repeats(row, heading, filled))) {
            return RowKind.HEADING;
        }
        if (isTotal(row, filled)) {
            return RowKind.TOTAL;
        }
        if (first && isUnits(row, filled)) {
            return RowKind.UNITS;
        }
        if (isNote(text, filled.length)) {
            return RowKind.NOTE;
        }
        return isSection(text, filled, across) ? RowKind.SECTION : RowKind.DATA;
    }

    /** The text of a section without how many it counts: 摄影组（5人） is 摄影组. */
    public static String sectionName(SheetRow row) {
        int[] filled = row.filled();
        return filled.length == 0 ? "" : bare(row.text(filled[0]));
    }

    private static String bare(String text) {
        return COUNTED.matcher(NUMBERED.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .replaceAll("[:：]$", "")
                .strip();
    }

    private static boolean repeats(SheetRow row, SheetRow heading, int[] filled) {
        return filled.length > 1
                && Arrays.stream(filled).allMatch(column -> row.text(column).equals(heading.text(column)));
    }

    private static boolean isTotal(SheetRow row, int[] filled) {
        boolean total = Arrays.stream(filled).anyMatch(column -> TotalWords.isTotal(row.text(column)));
        return total
                && Arrays.stream(filled).allMatch(column -> {
                    String text = row.text(column);
                    return TotalWords.isTotal(text)
                            || TotalWords.isNumber(text)
                            || NOTE.matcher(text).matches();
                });
    }

    private static boolean isUnits(SheetRow row, int[] filled) {
        boolean example = filled.length > 0
                && EXAMPLE.matcher(row.text(filled[0]).toLowerCase(Locale.ROOT)).matches();
        return example
                || Arrays.stream(filled)
                        .allMatch(column -> UNIT.matcher(row.text(column).toLowerCase(Locale.ROOT))
                                .matches());
    }

    private boolean isNote(String text, int cells) {
        if (width < WIDTH_MIN) {
            return false;
        }
        boolean alone = cells == 1 && (length(text) > NOTE_LENGTH_MIN || text.endsWith("。"));
        return alone
                || cells <= NOTE_CELLS_MAX
                        && cells < width
                        && NOTE.matcher(text.toLowerCase(Locale.ROOT)).matches()
                        && (cells == 1 || TOLD.matcher(text).matches());
    }

    private boolean isSection(String text, int[] filled, boolean across) {
        if (width < WIDTH_MIN || filled.length != 1 || TotalWords.isNumber(text)) {
            return false;
        }
        String name = bare(text);
        return length(text) <= SECTION_LENGTH_MAX
                && (across
                        || filled[0] == 0 && serial
                        || SECTION.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    private static long length(String text) {
        return text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }
}
