package io.shicheng.graph.correction;

import io.shicheng.graph.HoldsPeople;
import java.util.List;

/** All that stewards put right, in the order of keys. */
@HoldsPeople
public record StewardCorrections(List<FactCorrection> facts, List<TieCorrection> ties) {
    public static final StewardCorrections NONE = new StewardCorrections(List.of(), List.of());

    public boolean isEmpty() {
        return facts.isEmpty() && ties.isEmpty();
    }
}
