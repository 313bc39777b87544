package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.snapshot.Snapshot;
import java.util.BitSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a question is asked of. */
record Setting(
        PlanQuestion question,
        Set<TieKind> ties,
        Snapshot snapshot,
        Pool pool,
        @Nullable Floors floors) {
    Reach reach() {
        return new Reach(snapshot.undirected(), question.hops());
    }

    /** Everybody who has a tie. */
    BitSet connected() {
        CsrGraph graph = snapshot.undirected();
        BitSet connected = new BitSet(graph.vertexCount());
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (graph.outDegree(v) > 0) {
                connected.set(v);
            }
        }
        return connected;
    }

    /** What a plan is to do. */
    CoveragePlanner.Wish wish(int target) {
        Integer contacts = question.contacts();
        return new CoveragePlanner.Wish(
                question.hops(),
                pool.candidates(),
                pool.kept(),
                new int[0],
                floors == null ? new int[0] : floors.groupOf(),
                contacts == null ? CoveragePlanner.ANY : contacts,
                target);
    }

    /** @param what is cited */
    Citation citation(String what) {
        return PlanTerms.citation(what, question, ties, snapshot, pool.candidates(), pool.kept());
    }

    /**
     * The same with what it is to have besides most people.
     *
     * @param groups whose shares count, or null
     */
    Citation citationOfAims(@Nullable Grouping groups) {
        Citation plain = citation("coverage");
        SortedMap<String, String> cited = new TreeMap<>(plain.parameters());
        AimTerms.cite(question.aims(), cited);
        if (groups != null) {
            cited.put("grouped", PlanTerms.digest(snapshot, groups.everybody()));
        }
        boolean drawn = question.aims().sure() || question.aims().passes();
        long seed = drawn ? Settings.usual().seed() : plain.seed();
        return new Citation(plain.snapshotDigest(), plain.measure(), cited, seed, plain.kernelVersion());
    }
}
