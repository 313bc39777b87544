package io.shicheng.cli.tie;

import io.shicheng.schema.Headings;
import java.util.List;
import java.util.Map;

/** Which columns of a table mean what: by the headings of an import, and by what files of others call them. */
enum TieColumns {
    FROM("from", "起点", "从", "source", "u", "id_1"),
    TO("to", "终点", "到", "target", "v", "id_2"),
    KIND("kind", "类型", "关系", "type", "label"),
    DIRECTED("directed"),
    SINCE("since", "开始", "自", "time_from", "start", "year"),
    UNTIL("until", "结束", "至", "time_to", "end"),
    WEIGHT("weight", "强度", "权重", "strength"),
    CONFIDENCE("confidence", "可信度"),
    ID("id", "编号", "vertex"),
    BORN("born", "出生", "生年", "出生日期", "birth_year", "birth"),
    DIED("died", "去世", "卒年", "去世日期", "death_year", "death");

    private final List<String> headings;

    TieColumns(String... headings) {
        this.headings = List.of(headings);
    }

    /** The place of this column among headings: the one it is called by first; -1 if there is none. */
    int among(List<String> found) {
        List<String> plain = found.stream().map(Headings::plain).toList();
        return headings.stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The first of its names. */
    String shown() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The text of this column in a row; empty if there is none. */
    String in(List<String> cells, Map<TieColumns, Integer> places) {
        int at = places.getOrDefault(this, -1);
        String text = at >= 0 && at < cells.size() ? cells.get(at) : null;
        return text == null ? "" : text.strip();
    }
}
