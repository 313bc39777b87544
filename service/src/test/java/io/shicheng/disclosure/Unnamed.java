package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody whom a ranking shows by pseudonym, with all that it says of them. */
public record Unnamed(String pseudonym, ClassRow row) {
    /** In the order of the answer. */
    public static List<Unnamed> of(DisclosedRanking ranking) {
        return ranking.classes().stream()
                .flatMap(row -> row.pseudonyms().stream().map(pseudonym -> new Unnamed(pseudonym, row)))
                .toList();
    }

    static Set<String> pseudonyms(DisclosedRanking ranking) {
        Set<String> pseudonyms = new HashSet<>();
        of(ranking).forEach(each -> pseudonyms.add(each.pseudonym()));
        return pseudonyms;
    }

    int rankFrom() {
        return row.rankFrom();
    }

    int rankTo() {
        return row.rankTo();
    }
}
