package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an attacker asks: everything with everything. */
public final class Questions {
    public static final List<String> CLUSTERS = List.of("craft-town", "film-town", "painters-village");
    private static final Set<TieKind> LINEAGE = EnumSet.of(TieKind.MASTER_OF, TieKind.LEADS, TieKind.NOMINATES);

    private Questions() {}

    public static List<RankingPage> of(
            List<String> measures, List<Set<TieKind>> ties, List<@Nullable Integer> years, int top, boolean interval) {
        List<RankingPage> questions = new ArrayList<>();
        for (String measure : measures) {
            for (Set<TieKind> kinds : ties) {
                if (sense(measure).equals("lineage") && !LINEAGE.containsAll(kinds)) {
                    continue;
                }
                for (Integer year : years) {
                    questions.add(new RankingPage(measure, kinds, null, year, top, interval, 1)
                            .withShares(true)
                            .withSources(year == null));
                    for (String cluster : CLUSTERS) {
                        questions.add(
                                new RankingPage(measure, kinds, cluster, year, top, interval, 1).withShares(true));
                    }
                }
            }
        }
        return questions;
    }

    private static String sense(String code) {
        return DisclosedMeasure.all().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sense();
    }
}
