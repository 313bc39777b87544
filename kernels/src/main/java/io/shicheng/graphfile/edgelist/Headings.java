package io.shicheng.graphfile.edgelist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that head the columns of edge lists, in English and Chinese, as people and programs write them. */
final class Headings {
    /** Words of which one means where an edge begins and one where it ends. */
    private record Pair(Set<String> from, Set<String> to, boolean plain) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    words("source src sourceid sourcenode sourcenodeid sourcename sourcelabel from fromid fromnode"
                            + " fromnodeid fromname 起点 起點 起始点 起始节点 起点节点 始点 源 源点 源节点 源頭 来源 來源 来源节点 出发点 从 從"),
                    words("target tgt targetid targetnode targetnodeid targetname targetlabel to toid tonode tonodeid"
                            + " toname destination destinationid dest dst 终点 終點 终止点 终止节点 终点节点 目标 目標 目标点 目标节点 目的"
                            + " 目的地 目的节点 汇 汇点 宿 到 至"),
                    true),
            new Pair(words("startid startnode startnodeid"), words("endid endnode endnodeid"), true),
            new Pair(
                    words(
                            "start origin tail sender caller citing follower ego parent master teacher advisor subject quelle von origen fuente origine источник отправитель начало absender ausgangsknoten startknoten quellknoten startpunkt remitente expéditeur départ mittente от"
                                    + " 开始 起始 起 发送者 发送方 主叫 上级 父节点 师父 师傅 师 老师 教师"),
                    words("end destination head receiver recipient callee cited followee alter child apprentice student"
                            + " advisee object ziel nach destino empfänger zielknoten endknoten endpunkt destinatario destinataire arrivée получатель конец"
                            + " cible цель до 结束 终止 止 接收者 接收方 被叫 下级 子节点 徒弟 徒 弟子 学生"),
                    false),
            new Pair(words("de da van"), words("vers naar para"), false),
            new Pair(words("u"), words("v"), false),
            new Pair(words("i"), words("j"), false));

    /** Beginnings of words that go on with 1 and 2, or a and b. */
    private static final Set<String> NUMBERED = words(
            "id node nodeid vertex vertexid v n person personid people actor"
                    + " name member user userid artist author entity character object item p u nodo noeud nœud knoten sommet 节点 顶点 人物 人 人员 点 成员 姓名 名称 作者 编号");

    private static final List<Set<String>> WEIGHTS = List.of(
            words("weight weights edgeweight 权重 權重"),
            words("w wt strength gewicht peso poids stärke вес 强度 強度 权值 权"),
            words(
                    "value val count counts freq frequency times amount score anzahl häufigkeit nombre fréquence число 次数 频次 频数 数量 值"));

    private static final Set<String> DIRECTIONS = words("type directed directedness direction edgetype 类型 方向 有向");
    private static final Set<String> OTHERS =
            words("id label name kind year date time timeset interval 编号 标签 名称 姓名 名字 年份 年 日期 时间 种类 关系");

    private static final Set<String> DIRECTED = words("directed true 有向");
    private static final Set<String> UNDIRECTED = words("undirected false 无向 無向");

    private Headings() {}

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    /** Columns of the two ends; {@code plain} if the words mean nothing else. */
    record Ends(int from, int to, boolean plain) {}

    /** A heading as it is compared: in one width and case, without blanks, underscores and the like. */
    static String word(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)|[\\s_.:\\-'\\uFEFF]", "");
    }

    /** The columns of the ends, or null if the words do not name them. */
    static @Nullable Ends ends(List<String> words) {
        for (Pair pair : PAIRS) {
            int from = first(words, pair.from);
            int to = first(words, pair.to);
            if (from >= 0 && to >= 0 && from != to) {
                return new Ends(from, to, pair.plain);
            }
        }
        for (int from = 0; from < words.size(); from++) {
            String second = second(words.get(from));
            int to = second == null ? -1 : words.indexOf(second);
            if (to >= 0) {
                return new Ends(from, to, false);
            }
        }
        return null;
    }

    /** The word that goes with one such as {@code node1} or {@code persona}, or null. */
    private static @Nullable String second(String word) {
        for (String[] marks : new String[][] {{"1", "2"}, {"a", "b"}, {"一", "二"}, {"甲", "乙"}}) {
            String stem = stem(word, marks[0]);
            if (stem != null && NUMBERED.contains(stem)) {
                return word.startsWith(marks[0]) ? marks[1] + stem : stem + marks[1];
            }
        }
        return null;
    }

    private static @Nullable String stem(String word, String mark) {
        if (word.endsWith(mark)) {
            return word.substring(0, word.length() - mark.length());
        }
        return word.startsWith(mark) ? word.substring(mark.length()) : null;
    }

    /** The column of the weight, or -1. */
    static int weight(List<String> words) {
        for (Set<String> each : WEIGHTS) {
            int column = first(words, each);
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }

    /** The columns that may say whether an edge has a direction. */
    static List<Integer> directions(List<String> words) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (DIRECTIONS.contains(words.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** What a word says of an edge's direction, or null if it is none of those. */
    static @Nullable Boolean direction(String text) {
        String word = word(text);
        return DIRECTED.contains(word) ? Boolean.TRUE : UNDIRECTED.contains(word) ? Boolean.FALSE : null;
    }

    /** Whether a word heads a column of tables of edges or vertices. */
    static boolean known(String word) {
        return OTHERS.contains(word)
                || DIRECTIONS.contains(word)
                || WEIGHTS.stream().anyMatch(each -> each.contains(word))
                || PAIRS.getFirst().from.contains(word)
                || PAIRS.getFirst().to.contains(word);
    }

    private static int first(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
