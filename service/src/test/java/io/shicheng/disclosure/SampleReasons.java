package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedReasons.Carrier;
import io.shicheng.disclosure.reason.DisclosedReasons.JoiningTie;
import io.shicheng.disclosure.reason.DisclosedReasons.Others;
import io.shicheng.disclosure.reason.DisclosedReasons.Sentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reasons in which everything occurs. */
public final class SampleReasons {
    public static final DisclosedReasons REASONS = new DisclosedReasons(
            "m-index",
            "whole",
            DisclosedReasons.EXACT,
            new Label.Named("chan:63", "chan", "63", "弘璧", null),
            2,
            2,
            31,
            null,
            3.0,
            0.0,
            List.of(new Carrier(
                    new Label.Named("chan:64", "chan", "64", "行森", null),
                    List.of(new JoiningTie("master_of", "out", 1.5)),
                    2.5,
                    null,
                    null,
                    2.0,
                    null,
                    null)),
            new Others(2, 0.5, null, null),
            Map.of("slack", 1),
            new Sentence("弘璧 is number 2 of 31.", "弘璧在 31 人中排第 2 位。"),
            new WithoutSource(2, 9, "X82n1571", 4, 3, 12, 0.5),
            new TreeMap<>(Map.of("k", "0", "why", "chan:63")));

    private SampleReasons() {}
}
