package io.shicheng.importer.inspection.column;

import io.shicheng.schema.term.Terms;
import io.shicheng.schema.value.DateRule;
import io.shicheng.tabular.shape.TotalWords;
import io.shicheng.text.PlainText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be told of a column by its values: the share of those that look like something. */
final class ColumnValues {
    private static final int LOOKED_AT = 500;
    private static final Pattern YEAR = Pattern.compile(".*(\\d{3,}|[〇零一二三四五六七八九]{4}|[元一二三四五六七八九十]+年).*");
    private static final Pattern HOUSE = Pattern.compile(".*(?:\\d+\\s*号|\\d+\\s*室|栋|幢|单元|弄\\d|街道?\\d|路\\d).*"
            + "|.*\\d+.*\\b(?:street|st\\.|road|rd\\.|avenue|lane)\\b.*|.*\\b(?:street|road|avenue|lane)\\b.*\\d+.*");
    private static final Pattern PLACE =
            Pattern.compile("\\p{IsHan}{1,10}(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|州|里|庄|坞|寨|城|岛|湖|山|溪|塘)");
    private static final Pattern FIRM = Pattern.compile(
            ".*(?:工作室|作坊|画室|畫室|公司|厂|廠|窑|窯|坊|堂|斋|齋|轩|軒|阁|閣|社|馆|館|画院|研究所|研究院|合作社|协会|协會|集团|中心|店)(?:[（(].*[)）])?"
                    + "|.*\\b(?:studio|workshop|atelier|ltd|co|company|inc|gmbh|gallery|kiln|pottery|works)\\b.*");
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z\\p{IsHan}]{0,6}[-_/.]?[A-Za-z0-9]*\\d[A-Za-z0-9_/.-]*");
    private static final Pattern CONTACT =
            Pattern.compile("(?:\\+?86)?[- ]?1[3-9]\\d{9}|\\+?\\d[\\d -]{6,16}\\d|[^@\\s]+@[^@\\s]+\\.\\w+|wxid_.*");

    private final List<String> values;
    private final DateRule dates;
    private final Terms terms;

    /** @param all of the rows, where there are some */
    ColumnValues(List<String> all, Terms terms, LocalDate today) {
        this.values = all.stream().limit(LOOKED_AT).map(PlainText::folded).toList();
        this.terms = terms;
        this.dates = new DateRule(today);
    }

    boolean none() {
        return values.isEmpty();
    }

    private double share(Predicate<String> like) {
        return none() ? 0 : (double) values.stream().filter(like).count() / values.size();
    }

    double dates() {
        return share(text -> YEAR.matcher(text).matches() && dates.read(text).value() != null);
    }

    /** Names of people, one or several. */
    double names() {
        return share(text -> PersonNames.split(text).stream().allMatch(PersonNames::like));
    }

    double firms() {
        return share(text -> FIRM.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }

    double places() {
        return share(text -> PLACE.matcher(text).matches());
    }

    double addresses() {
        return share(text -> HOUSE.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }

    double contacts() {
        return share(text -> CONTACT.matcher(text).matches());
    }

    double terms(String list) {
        return share(text -> terms.list(list).termOf(text).isPresent());
    }

    /** Codes of which no two are the same. */
    double ids() {
        return distinct() < 1 ? 0 : share(text -> CODE.matcher(text).matches());
    }

    /** How many of the values differ. */
    double distinct() {
        return none() ? 0 : (double) new HashSet<>(values).size() / values.size();
    }

    /** Whether they are whole numbers, each one more than the one before. */
    boolean serial() {
        long before = -1;
        int follows = 0;
        for (String value : values) {
            if (!value.matches("\\d{1,6}(\\.0)?")) {
                return false;
            }
            long number = Long.parseLong(value.replace(".0", ""));
            follows += before < 0 && number <= 1 || number == before + 1 || number == 1 ? 1 : 0;
            before = number;
        }
        return !none() && follows >= 0.9 * values.size();
    }

    boolean numbers() {
        return share(TotalWords::isNumber) > 0.9;
    }
}
