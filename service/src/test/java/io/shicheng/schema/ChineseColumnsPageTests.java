package io.shicheng.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.schema.term.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The reference of columns in Chinese is made from the schema; {@code -Dcolumns.write=true} writes it anew. */
class ChineseColumnsPageTests {
    private static final Path PAGE = Path.of("docs/reference/columns.zh.md");

    private static final String BEGINNING = """
            # 可以导入的列

            *[English](columns.md)*

            本页由 `ChineseColumnsPageTests` 依据数据结构生成，请勿手工修改。标题用中文或英文均可；带 \\* 的列必填。
            此处没有的列会使文件被拒绝：不需要的列，请在[映射](../examples/chinese_lineages.yaml)中按名称舍弃。
            空白的表可以直接生成，选项以下拉列表给出：

            ```
            ./shicheng --lang zh template people ties consents --out 登记表.xlsx
            ```

            文件名或工作表名即表名，中文英文均可，如 `人物.csv`、`人员.csv` 或 `people.csv`。
            """;

    private static final String END = """

            ## 文件

            * **编码**：UTF-8、UTF-16（带字节顺序标记，即 Excel 的“Unicode 文本”）、GB18030 或 GBK（会给出提示）。
              其他编码（Big5、Shift_JIS、EUC-KR、Windows-1251 等）一律拒绝：请用原编码打开，另存为“CSV UTF-8”或 XLSX。
            * **工作簿**：XLSX。合并的单元格只有第一格有值，其余视为空，并给出警告；`#N/A` 等错误值和从未计算过的公式使该行被拒绝；
              超过 15 位的数字已丢失末位，请把该列设为文本；隐藏的工作表跳过，并报告其名称。
            * **编号**：全角与半角视为相同（`６` 即 `6`），不可见字符和首尾空格不计。
            * **合计行**：编号或姓名为 `合计`、`总计`、`小计`、`共 2 人` 而其余只有数字的行不读取，并给出警告。

            ## 日期

            日、月或年（`1912-05-03`、`1912年5月3日`、`一九一二年五月`），年号纪年（`光绪十年`、`民国三十年`、
            `清乾隆辛卯年`、`万历年间`），起止（`1410/1427`），以及前后约数：`约1420`（前后各十年）、`1912年前`（至 1911 年底）、
            `1431年后`（自 1432 年初）。年号纪年折合为其大部分所在的公历年；几个年号同名时，以年数或其前的朝代
            （`北魏太和三年`）区分，仍不能区分的，该日期搁置，并列出可能的年份。

            ## 用词

            每一项可以写代码，也可以写后面任何一个词。`shicheng terms add` 可增加行当、职务、部门和同意方式，
            以及各词表的其他写法；每项至多三个词、40 个字符，不得用于观点、宗教、健康等。
            """;

    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("columns.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder out = new StringBuilder(BEGINNING);
        for (Table table : Table.values()) {
            out.append("\n## ")
                    .append(table.chinese())
                    .append(" · ")
                    .append(table.code())
                    .append('\n');
            if (!table.others().isEmpty()) {
                out.append("\n也可称为：").append(String.join("、", table.others())).append("。\n");
            }
            out.append("\n| 标题 | 也可写作 | 内容 |\n|---|---|---|\n");
            for (Column column : table.columns()) {
                out.append("| ")
                        .append(column.chinese())
                        .append(column.required() ? "\\*" : "")
                        .append(" | ");
                out.append(String.join(
                        "、",
                        Stream.concat(column.others().stream(), Stream.of("`" + column.name() + "`"))
                                .toList()));
                out.append(" | ").append(holds(column)).append(" |\n");
            }
        }
        return out.append(END).append(terms()).toString();
    }

    private static String terms() throws IOException {
        StringBuilder out = new StringBuilder();
        try (InputStream in = Terms.class.getResourceAsStream("/io/shicheng/schema/terms.yaml")) {
            Map<String, Map<String, List<Object>>> lists = new Yaml().load(in);
            lists.forEach((kind, terms) -> {
                out.append("\n### ").append(kind(kind)).append("\n\n| 中文 | 代码 |\n|---|---|\n");
                terms.forEach((term, words) -> {
                    List<String> chinese = words.stream()
                            .map(String::valueOf)
                            .filter(word -> word.codePoints().anyMatch(Character::isIdeographic))
                            .toList();
                    assertThat(chinese).as(kind + " " + term).isNotEmpty();
                    out.append("| ")
                            .append(String.join("、", chinese))
                            .append(" | `")
                            .append(term)
                            .append("` |\n");
                });
            });
        }
        return out.toString();
    }

    private static String kind(String list) {
        return switch (list) {
            case "tie" -> "关系的类型";
            case "basis" -> "关系的依据";
            case "organisation" -> "机构的类型";
            case "scope" -> "同意的范围";
            case "how" -> "同意的方式";
            case "discipline" -> "门类（行当）";
            case "role" -> "职务";
            case "department" -> "部门";
            case "level" -> "级别";
            case "channel" -> "联系渠道";
            default -> throw new IllegalArgumentException(list);
        };
    }

    private static String holds(Column column) {
        return switch (column.content()) {
            case ID -> "来源中的编号，至多 200 个字符";
            case PERSON_NAME -> "姓名；有依据才保存";
            case CONTACT_DETAIL -> "号码或地址；同意被联系才保存";
            case TITLE -> "名称或标题，至多 300 个字符";
            case WORD -> "下列用词之一";
            case TERM -> "下列短词之一";
            case CODE -> "短代码：字母、数字、`-`、`_`、汉字，至多 40 个字符";
            case CITATION -> "出处或凭证，至多 300 个字符";
            case DATE -> "日期，知道多少写多少";
            case DAY -> "某一天，如 `2024-05-03`";
            case NUMBER -> number(column);
        };
    }

    private static String number(Column column) {
        return switch (column.name()) {
            case "weight" -> "强度，大于 0；不写为 1";
            case "confidence" -> "大于 0，至多 1；不写为 1";
            default -> "度，指整个聚落；保留到百分之一";
        };
    }
}
