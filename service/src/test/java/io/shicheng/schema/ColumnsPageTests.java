package io.shicheng.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.schema.term.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The reference of columns is made from the schema; {@code -Dcolumns.write=true} writes it anew. */
class ColumnsPageTests {
    private static final Path PAGE = Path.of("docs/reference/columns.md");

    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("columns.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder out = new StringBuilder("""
                # Columns that can be imported

                *[中文](columns.zh.md)*

                Made from the schema by `ColumnsPageTests`; do not edit by hand. Headings are found whatever their case, \
                with blanks or hyphens for underscores. A column that is not here refuses the file: drop it by name in a \
                [mapping](../examples/chinese_lineages.yaml) if it is not wanted. Starred columns are required.

                A file, or a sheet of a workbook, is known by the name of its table, in English or Chinese: `people.csv`, \
                `人物.csv` or `人员.csv`. What the columns of a graph file are, and how they are mapped, is said in \
                [graph-files.md](graph-files.md).
                """);
        for (Table table : Table.values()) {
            out.append("\n## ").append(table.code()).append(" · ").append(table.chinese());
            table.others().forEach(other -> out.append(", ").append(other));
            out.append("\n\n| column | Chinese headings | holds |\n|---|---|---|\n");
            for (Column column : table.columns()) {
                out.append("| `").append(column.name()).append(column.required() ? "`\\*" : "`");
                out.append(" | ").append(column.chinese());
                column.others().forEach(other -> out.append(", ").append(other));
                out.append(" | ").append(holds(column)).append(" |\n");
            }
        }
        return out.append("""

                        ## Text files

                        UTF-8, UTF-16 with its byte order mark (Excel's "Unicode text"), and Chinese in GB18030 or GBK, with a \
                        notice. Other code pages (Big5, Shift_JIS, EUC-KR, Windows-1251 and so on) are refused: open the file \
                        with its own encoding and save it as "CSV UTF-8" or XLSX. A few names that say more in one of them \
                        than in Chinese are refused, too; what says as much in both, or in UTF-8 and in GBK, is read as what \
                        makes sense, with a warning. A text that was taken for another encoding and saved again (`MÃ¼ller`, \
                        `ÕÅÎ°`) is refused, as are HTML, XML, OpenDocument, XLSB and others under the name of a table. A value \
                        with the sign for a lost character (U+FFFD) is set aside. Cells are separated by what a first line \
                        `sep=;` names, otherwise by the comma, semicolon, tab or bar by which most rows are as wide as their headings.

                        ## Workbooks

                        XLSX, transitional or strict. Cells come as they are stored: dates by their number format, those built \
                        into Chinese, Japanese and Korean programs too, and by the calendar of the workbook (1900 or 1904), always \
                        to the day; `1.0` as `1`. An error (`#N/A`) or a formula that was never calculated refuses its row, unless \
                        a mapping drops the column. What a number format of digits and texts shows (`007` for 7 in `000`, `A0007` in `"A"0000`) is \
                        the id or text, while amounts and dates are what is stored. Of merged cells only the first holds the value; the others are empty, with a \
                        warning. Numbers of more than 15 digits have lost the others, with a warning: make such a column text; so have ids \
                        such as `3.3E+17`, in any file. \
                        Hidden sheets are passed over and named; a mapping that names one has it read.

                        ## Ids that look alike

                        In ids, blanks of all kinds count as a simple one and none around; characters without width (zero-width \
                        space and joiner, byte order mark, soft hyphen, marks of direction) do not count; letters and digits of full \
                        width are ordinary ones: `６` is `6`. The import says so. The same holds for ids in ties, consents, contacts \
                        and commands, and without a notice for headings, terms, dates and numbers.

                        A row that holds a word for a total (合计, 总计, 小计, 共 2 人, total, subtotal, sum) as its id, or as its name \
                        without dates, and nothing else but numbers, is not read, with a warning.

                        ## Names of groups

                        An organisation of the kind `group` keeps its `name` and `id` only where `source` cites a publication of the group's own, or \
                        somebody who `founded` or `convenes` it is historical or agreed to be `named` or `published`. Otherwise neither is stored, \
                        and the import says how many: the group stays as one of its kind and cluster. A consent to be `published` that waits for a \
                        second steward names no group yet: import the files again once it is confirmed. Studios and platforms keep their names.

                        ## Dates

                        A day, month or year (`1912-05-03`, `1912-05`, `1912`, `1912年5月3日`, `一九一二年五月`), a year of a reign \
                        (`光绪十年`, `民国三十年`, `清乾隆辛卯年`, `万历年间`: see below), a span (`1410/1427`, `1355/60`), \
                        and with a word: about (`about 1420`, `um`, `ca.`, `circa`, `约`, `1411?`: ten years on both sides), \
                        before (`before 1912`, `vor`, `ante`, `1912年前`: up to the end of 1911), after (`after 1431`, `nach`, \
                        `post`, `1431年后`: from the beginning of 1432). A year beyond the next, or before -3000, is set aside.

                        A year of a reign stands for the Western year in which most of it fell, from a table of the reigns of China \
                        from 140 BC on, and of modern Japan. Months of the lunisolar calendar stand for the days on which they can \
                        lie, those of the Republic for the Western month. Where several reigns had a name, the number of the year \
                        or a dynasty in front of it (`北魏太和三年`) decides; where neither does, the date is set aside and the \
                        notice names the years it may mean.

                        ## Words and short terms

                        Each may be written by its code or by one of the words behind it. `shicheng terms add` and `remove` \
                        keep terms of discipline, role, department and how, and words to all lists, in a `terms.yaml` of the same \
                        form in the store's folder: each of at most three words and 40 characters, none for opinions, religion, \
                        health and the like.
                        """).append(terms()).toString();
    }

    private static String terms() throws IOException {
        StringBuilder out = new StringBuilder();
        try (InputStream in = Terms.class.getResourceAsStream("/io/shicheng/schema/terms.yaml")) {
            Map<String, Map<String, List<Object>>> lists = new Yaml().load(in);
            lists.forEach((kind, terms) -> {
                out.append("\n### ").append(kind).append("\n\n| code | words |\n|---|---|\n");
                terms.forEach((term, words) -> out.append("| `")
                        .append(term)
                        .append("` | ")
                        .append(String.join(
                                ", ", words.stream().map(String::valueOf).toList()))
                        .append(" |\n"));
            });
        }
        return out.toString();
    }

    private static String holds(Column column) {
        return switch (column.content()) {
            case ID -> "an id of the source, at most 200 characters";
            case PERSON_NAME -> "a name; kept only with a ground";
            case CONTACT_DETAIL -> "a number or address; kept only with consent to be contacted";
            case TITLE -> "a name or title, at most 300 characters";
            case WORD -> "a word of the list below";
            case TERM -> "a short term of the list below";
            case CODE -> "a short code: letters, digits, `-`, `_`, Chinese characters, at most 40";
            case CITATION -> "a citation or reference, at most 300 characters";
            case DATE -> "a date as far as it is known";
            case DAY -> "one day, such as `2024-05-03`";
            case NUMBER -> number(column);
        };
    }

    private static String number(Column column) {
        return switch (column.name()) {
            case "weight" -> "a strength above 0; 1 where missing";
            case "confidence" -> "above 0, at most 1; 1 where missing";
            default -> "degrees, for the cluster as a whole; kept to a hundredth";
        };
    }
}
