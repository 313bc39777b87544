package io.shicheng.web.settings;

import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import io.shicheng.web.settings.VocabularyController.VocabularyWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What things are called that come with the software: nobody gives them other names. In the order in which to show
 * them.
 */
final class BuiltIn {
    private BuiltIn() {}

    /**
     * Kinds of tie have five lists more: what they are called by whom they lead from, and by whom they lead to; and what
     * those at the other end are called, of a tie without a direction, and seen from either end. What a consent is to
     * stands in {@code scope_to} as it is said after "agreed".
     */
    static SortedMap<String, List<VocabularyWord>> lists() {
        SortedMap<String, List<VocabularyWord>> lists = new TreeMap<>();
        lists.put(
                "measure",
                DisclosedMeasure.all().stream()
                        .map(each -> new VocabularyWord(each.code(), each.nameZh(), each.nameEn(), false))
                        .toList());
        lists.put("reason", words("reason", Contestation.Reason.values(), Contestation.Reason::code));
        lists.put("scope_to", words("scope", ConsentScope.values(), ConsentScope::code));
        lists.put("tie", ties(""));
        lists.put("tie_out", ties(".out"));
        lists.put("tie_in", ties(".in"));
        lists.put("tie_of", ties(".of"));
        lists.put("tie_of_out", ties(".of.out"));
        lists.put("tie_of_in", ties(".of.in"));
        return lists;
    }

    private static <T> List<VocabularyWord> words(String list, T[] all, Function<T, String> code) {
        return Arrays.stream(all)
                .map(code)
                .map(each -> {
                    Word word = Word.of(list, each);
                    return new VocabularyWord(each, word.in(Locale.CHINESE), word.in(Locale.ENGLISH), false);
                })
                .toList();
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
