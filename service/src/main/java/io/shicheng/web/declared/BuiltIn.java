package io.shicheng.web.declared;

import io.shicheng.disclosure.DisclosedMeasure;
import io.shicheng.graph.TieKind;
import io.shicheng.message.Word;
import io.shicheng.web.declared.VocabularyController.VocabularyWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What things are called that come with the software: nobody gives them other names. In the order in which to show them. */
final class BuiltIn {
    private BuiltIn() {}

    /** Kinds of tie have two lists more: what they are called by whom they lead from, and by whom they lead to. */
    static SortedMap<String, List<VocabularyWord>> lists() {
        SortedMap<String, List<VocabularyWord>> lists = new TreeMap<>();
        lists.put(
                "measure",
                DisclosedMeasure.all().stream()
                        .map(each -> new VocabularyWord(each.code(), each.nameZh(), each.nameEn(), false))
                        .toList());
        lists.put("tie", ties(""));
        lists.put("tie_out", ties(".out"));
        lists.put("tie_in", ties(".in"));
        return lists;
    }

    private static List<VocabularyWord> ties(String side) {
        return Arrays.stream(TieKind.values())
                .map(TieKind::code)
                .map(code -> new VocabularyWord(
                        code, tie(code, side, Locale.CHINESE), tie(code, side, Locale.ENGLISH), false))
                .toList();
    }

    /** As seen from one end, where it is called otherwise from there. */
    private static String tie(String code, String side, Locale language) {
        String seen = Word.of("tie", code + side).in(language);
        return seen.equals(code + side) ? Word.of("tie", code).in(language) : seen;
    }
}
