package io.shicheng.store.correction;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stewards put right, by what it is laid over. */
@HoldsPeople
final class LaidOver {
    private final Map<NodeKey, List<FactCorrection>> facts = new HashMap<>();
    private final Map<String, TieCorrection> dates = new HashMap<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> twice = new HashSet<>();

    /** @param stored keys of ties of {@link #datedKinds} */
    LaidOver(StewardCorrections corrections, Set<String> stored) {
        for (FactCorrection each : corrections.facts()) {
            facts.computeIfAbsent(each.person(), _ -> new ArrayList<>()).add(each);
        }
        for (TieCorrection each : corrections.ties()) {
            TieCorrection.Dates right = each.dates();
            if (right == null) {
                never.add(each.key());
                continue;
            }
            dates.put(right.tie(), each);
            // the source has been put right meanwhile
            if (!right.becomes().equals(right.tie()) && stored.contains(right.becomes())) {
                twice.add(right.tie());
            }
        }
    }

    /** The kinds of the ties whose dates were put right. */
    static Set<TieKind> datedKinds(StewardCorrections corrections) {
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        corrections.ties().stream()
                .filter(each -> !each.never())
                .map(TieCorrection::kind)
                .forEach(kinds::add);
        return kinds;
    }

    Person of(Person stored) {
        Person read = stored;
        for (FactCorrection each : facts.getOrDefault(stored.key(), List.of())) {
            read = each.over(read);
        }
        return read;
    }

    /** Null if there never was such a tie, or it stands with its right dates beside. */
    @Nullable
    Tie of(Tie stored) {
        if (!never.isEmpty() && never.contains(TieCorrection.pair(stored.kind(), stored.from(), stored.to()))
                || twice.contains(stored.key())) {
            return null;
        }
        TieCorrection correction = dates.get(stored.key());
        return correction == null ? stored : correction.over(stored);
    }
}
