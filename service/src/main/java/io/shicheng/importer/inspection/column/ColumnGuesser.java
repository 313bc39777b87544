package io.shicheng.importer.inspection.column;

import io.shicheng.importer.inspection.column.Candidates.Candidate;
import io.shicheng.message.Message;
import io.shicheng.schema.term.Terms;
import io.shicheng.tabular.CellRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what the columns of a sheet hold, all together: what only one column can hold goes to the likeliest, and of
 * equal ones to the first.
 */
public final class ColumnGuesser {
    private static final double LEAST = 0.4;
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 40;
    private static final int ALTERNATIVES = 3;

    private final List<String> headings;
    private final List<List<String>> values;
    private final List<List<Candidate>> candidates = new ArrayList<>();
    private final Map<Integer, Candidate> chosen = new HashMap<>();
    private final Map<ColumnRole, Integer> taken = new EnumMap<>(ColumnRole.class);
    private final Locale language;

    private record Bid(int column, Candidate candidate) {}

    private ColumnGuesser(
            List<String> headings, List<List<String>> values, Terms terms, LocalDate today, Locale language) {
        this.headings = headings;
        this.values = values;
        this.language = language;
        for (int i = 0; i < headings.size(); i++) {
            candidates.add(Candidates.of(headings.get(i), new ColumnValues(values.get(i), terms, today)));
        }
    }

    /**
     * A guess for each column.
     *
     * @param values of each column, where there are some, in the order of rows
     * @param said what somebody says that columns hold, by their letters; what a file may not have stays out
     */
    public static List<ColumnGuess> guess(
            List<String> headings,
            List<List<String>> values,
            Map<String, ColumnRole> said,
            Terms terms,
            LocalDate today,
            Locale language) {
        ColumnGuesser guesser = new ColumnGuesser(headings, values, terms, today, language);
        guesser.take(said);
        guesser.choose();
        List<ColumnGuess> guesses = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            guesses.add(guesser.guess(column));
        }
        return guesses;
    }

    private void take(Map<String, ColumnRole> said) {
        for (int column = 0; column < headings.size(); column++) {
            ColumnRole role = said.get(CellRange.letters(column));
            boolean unwanted = candidates.get(column).stream().anyMatch(each -> each.role() == ColumnRole.UNWANTED);
            if (role != null && !unwanted && (!role.once() || !taken.containsKey(role))) {
                chosen.put(column, new Candidate(role, 1, List.of(Message.of(Candidates.TEXTS, "said"))));
                taken.putIfAbsent(role, column);
            }
        }
    }

    private void choose() {
        List<Bid> bids = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int column = i;
            candidates.get(i).forEach(each -> bids.add(new Bid(column, each)));
        }
        bids.sort(Comparator.comparingDouble((Bid bid) -> -bid.candidate().confidence())
                .thenComparingInt(Bid::column));
        for (Bid bid : bids) {
            ColumnRole role = bid.candidate().role();
            boolean free = !role.once() || !taken.containsKey(role);
            if (bid.candidate().confidence() >= LEAST && free && !chosen.containsKey(bid.column())) {
                chosen.put(bid.column(), bid.candidate());
                taken.putIfAbsent(role, bid.column());
            }
        }
    }

    private ColumnGuess guess(int column) {
        Candidate candidate = chosen.get(column);
        ColumnRole role = candidate == null ? ColumnRole.NONE : candidate.role();
        return new ColumnGuess(
                CellRange.letters(column),
                headings.get(column),
                role,
                candidate == null ? 0 : Math.round(candidate.confidence() * 100) / 100.0,
                reasons(column, candidate),
                role.dropped() ? told("drop." + role.code()) : null,
                values.get(column).stream()
                        .distinct()
                        .limit(EXAMPLES)
                        .map(ColumnGuesser::shortened)
                        .toList(),
                values.get(column).size(),
                candidates.get(column).stream()
                        .map(Candidate::role)
                        .filter(other -> other != role)
                        .distinct()
                        .limit(ALTERNATIVES)
                        .toList());
    }

    private List<String> reasons(int column, @Nullable Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        if (candidate != null) {
            candidate.reasons().forEach(reason -> reasons.add(reason.in(language)));
        } else {
            Integer other = candidates.get(column).stream()
                    .map(each -> taken.get(each.role()))
                    .filter(each -> each != null && each != column)
                    .findFirst()
                    .orElse(null);
            reasons.add(other == null ? told("unsure") : told("taken", headings.get(other)));
        }
        if (values.get(column).isEmpty()) {
            reasons.add(told("empty"));
        }
        return reasons;
    }

    private String told(String key, Object... details) {
        return Message.of(Candidates.TEXTS, key, details).in(language);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= EXAMPLE_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, EXAMPLE_LENGTH)) + "…";
    }
}
