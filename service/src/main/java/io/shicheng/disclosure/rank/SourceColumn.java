package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.rank.ArrangedRanking.NamedRow;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.SourceRanks.SourceRank;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which source carries the rank of each of a page. It is of the network of those by name, and of historical people in it
 * alone: theirs are the ranks, the ties that rest on a source, and the rows. Of the living nothing is told, and their
 * ties stay whatever is missing.
 */
final class SourceColumn {
    private final Inquiry inquiry;

    SourceColumn(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    Map<NodeKey, WithoutSource> of(
            RankingQuestion question, VisibleRanking view, RankingPage page, Population open, RunControl control) {
        List<NodeKey> shown = view.page(page.skipped(), Math.min(page.top(), RankingPage.MOST_SOURCED)).stream()
                .map(NamedRow::key)
                .filter(view.listed()::scored)
                .toList();
        return of(question, view, shown, open, control);
    }

    /** Of one person; null of the living, and of whoever has none of what is measured. */
    @Nullable
    WithoutSource of(
            RankingQuestion question, VisibleRanking view, NodeKey person, Population open, RunControl control) {
        return view.listed().scored(person)
                ? of(question, view, List.of(person), open, control).get(person)
                : null;
    }

    private Map<NodeKey, WithoutSource> of(
            RankingQuestion question, VisibleRanking view, List<NodeKey> shown, Population open, RunControl control) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Set<NodeKey> told = view.open().rows().stream()
                .map(Ranking.Row::person)
                .filter(view.listed()::scored)
                .collect(Collectors.toSet());
        Map<NodeKey, WithoutSource> column = new HashMap<>();
        GateRankings.sources(inquiry, question, told, shown, open, control)
                .of()
                .forEach((person, rank) -> column.put(person, disclosed(rank)));
        return column;
    }

    private static WithoutSource disclosed(SourceRank rank) {
        boolean carried = rank.source() != null;
        return new WithoutSource(
                rank.rank(),
                rank.worst(),
                rank.source(),
                carried ? (Integer) rank.resting() : null,
                carried ? (Integer) rank.own() : null,
                rank.ties(),
                Double.isNaN(rank.concentration()) ? null : (Double) rank.concentration());
    }
}
