package io.shicheng.schema;

import static io.shicheng.schema.Column.Content.CITATION;
import static io.shicheng.schema.Column.Content.CODE;
import static io.shicheng.schema.Column.Content.CONTACT_DETAIL;
import static io.shicheng.schema.Column.Content.DATE;
import static io.shicheng.schema.Column.Content.DAY;
import static io.shicheng.schema.Column.Content.ID;
import static io.shicheng.schema.Column.Content.NUMBER;
import static io.shicheng.schema.Column.Content.PERSON_NAME;
import static io.shicheng.schema.Column.Content.TERM;
import static io.shicheng.schema.Column.Content.TITLE;
import static io.shicheng.schema.Column.Content.WORD;
import static io.shicheng.schema.Column.optional;
import static io.shicheng.schema.Column.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables that can be imported. */
public enum Table {
    PEOPLE(
            "人物",
            required("id", "编号", ID),
            optional("name", "姓名", PERSON_NAME, "名字"),
            optional("cluster", "聚落", ID),
            optional("discipline", "门类", TERM, "行当"),
            optional("born", "出生", DATE, "生年", "出生日期"),
            optional("died", "去世", DATE, "卒年", "去世日期"),
            optional("source", "出处", CITATION, "来源")),
    ORGANISATIONS(
            "机构",
            required("id", "编号", ID),
            required("kind", "类型", WORD, "类别"),
            optional("name", "名称", TITLE),
            optional("cluster", "聚落", ID),
            optional("source", "出处", CITATION, "来源")),
    WORKS(
            "作品",
            required("id", "编号", ID),
            optional("title", "标题", TITLE, "片名"),
            optional("year", "年份", DATE),
            optional("cluster", "聚落", ID),
            optional("source", "出处", CITATION, "来源")),
    TIES(
            "关系",
            required("kind", "类型", WORD, "关系"),
            required("from", "起点", ID, "从"),
            required("to", "终点", ID, "到"),
            required("basis", "依据", WORD),
            required("source", "出处", CITATION, "来源"),
            optional("since", "开始", DATE, "自"),
            optional("until", "结束", DATE, "至"),
            optional("weight", "强度", NUMBER, "权重"),
            optional("confidence", "可信度", NUMBER),
            optional("role", "职务", TERM),
            optional("department", "部门", TERM),
            optional("level", "级别", WORD)),
    CONSENTS(
            "同意",
            required("person", "人物", ID, "人物编号", "人员", "人员编号"),
            required("scope", "范围", WORD),
            required("purpose", "用途", CODE, "目的"),
            required("receiver", "接收方", CODE),
            required("given_on", "同意日期", DAY),
            optional("expires_on", "失效日期", DAY, "到期日期"),
            required("how", "方式", TERM),
            required("evidence", "凭证", CITATION),
            optional("text_version", "文本版本", CODE)),
    CONTACTS(
            "联系方式",
            required("person", "人物", ID, "人物编号", "人员", "人员编号"),
            required("channel", "渠道", WORD),
            required("value", "号码", CONTACT_DETAIL, "内容")),
    CLUSTERS(
            "聚落",
            required("id", "编号", ID),
            optional("name_zh", "中文名", TITLE),
            optional("name_en", "英文名", TITLE),
            optional("lat", "纬度", NUMBER),
            optional("lon", "经度", NUMBER));

    /** What files call them besides, in Chinese. */
    private static final Map<Table, List<String>> OTHERS = Map.of(
            PEOPLE, List.of("人员", "成员", "人员名单", "人员表", "人物表", "名单", "名册", "花名册", "登记表"),
            ORGANISATIONS, List.of("组织", "机构表", "单位", "工作室"),
            WORKS, List.of("作品表", "影片", "片目"),
            TIES, List.of("关系表", "师承关系", "师徒关系", "联系"),
            CONSENTS, List.of("同意书", "同意表", "授权"),
            CONTACTS, List.of("联系表", "联络方式", "通讯录"),
            CLUSTERS, List.of("聚落表", "地点", "集聚地"));

    private final String chinese;
    private final List<Column> columns;

    Table(String chinese, Column... columns) {
        this.chinese = chinese;
        this.columns = List.of(columns);
    }

    /** The name of its file without ending, and of its sheet, such as {@code people}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same in Chinese, such as 人物. */
    public String chinese() {
        return chinese;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of this English name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException if no column has this English name */
    public Column columnOf(String name) {
        return columns.get(indexOf(name));
    }

    /** The place of a column among its columns. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table " + code() + " has no column " + name + ".");
    }

    /** Further Chinese names by which it is known. */
    public List<String> others() {
        return OTHERS.getOrDefault(this, List.of());
    }

    /** The table of this English or Chinese name, ignoring case. */
    public static Optional<Table> named(String name) {
        String wanted = Headings.plain(name);
        for (Table table : values()) {
            if (table.code().equals(wanted)
                    || table.chinese.equals(wanted)
                    || table.others().contains(wanted)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
