package io.shicheng.disclosure.why;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.rank.RankingDiscloser.AskedRow;
import io.shicheng.disclosure.reason.DisclosedReasons.Carrier;
import io.shicheng.disclosure.reason.DisclosedReasons.Sentence;
import io.shicheng.inquiry.result.Reasons;
import io.shicheng.message.Message;
import io.shicheng.message.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reasons come to, in a sentence. It says what the score would be without a tie, as that was computed anew, and
 * promises no fall: those who are left may take over.
 */
final class ReasonSentence {
    private static final String TEXTS = "io.shicheng.disclosure.reasons";
    private static final double SAME = 1e-9;
    private static final int DIGITS = 5;
    private static final int PERCENT_DIGITS = 3;

    private final AskedRow row;
    private final Label.Named person;

    ReasonSentence(AskedRow row, Label.Named person) {
        this.row = row;
        this.person = person;
    }

    /** Of everybody in a class. */
    static Sentence ofClass(ClassRow people, String measure) {
        return told(Message.of(
                TEXTS,
                "class",
                people.people(),
                Word.of("measure", measure),
                numeral(people.rankFrom()),
                numeral(people.rankTo())));
    }

    /**
     * Of one person.
     *
     * @param exact whether shares are told in numbers
     * @param carriers who is named, the first of them first
     */
    Sentence of(Reasons reasons, boolean none, boolean exact, List<Carrier> carriers) {
        Word measure = Word.of("measure", row.question().measure());
        if (none || row.row() == null) {
            return told(Message.of(TEXTS, "none", name(person), measure));
        }
        if (carriers.isEmpty()) {
            return told(Message.of(TEXTS, "nobody", place(measure)));
        }
        Double share = carriers.getFirst().share();
        return told(exact && share != null ? exact(share, reasons, carriers) : inBands(carriers));
    }

    private Message exact(double share, Reasons reasons, List<Carrier> carriers) {
        Carrier first = carriers.getFirst();
        long alike = carriers.stream()
                .filter(each -> each.share() != null && Math.abs(each.share() - share) <= SAME * share)
                .count();
        return carried(
                alike,
                "share",
                name(first.person()),
                percent(share / reasons.score()),
                without(first.without(), reasons.score()),
                numeral(alike));
    }

    private Message inBands(List<Carrier> carriers) {
        Carrier first = carriers.getFirst();
        long alike = carriers.stream()
                .filter(each -> Objects.equals(each.sharePercentFrom(), first.sharePercentFrom()))
                .count();
        return carried(
                alike, "band", name(first.person()), first.sharePercentFrom(), first.sharePercentTo(), numeral(alike));
    }

    /**
     * Through whom, and how much of the score.
     *
     * @param alike how many carry as much as the first
     * @param told the first, and how much
     */
    private Message carried(long alike, String how, @Nullable Object... told) {
        Word measure = Word.of("measure", row.question().measure());
        boolean high = Measures.ofCode(row.question().measure())
                .map(Measure::highFirst)
                .orElse(true);
        String key = (high ? "high." : "low.") + (high && alike > 1 ? "even." : "") + how;
        return Message.of(
                TEXTS,
                key,
                Stream.concat(Arrays.stream(place(measure)), Arrays.stream(told))
                        .toArray());
    }

    /** Who stands where, by what. */
    private @Nullable Object[] place(Word measure) {
        int rank = row.row() == null ? 0 : row.row().rankFrom();
        return new @Nullable Object[] {name(person), numeral(rank), numeral(row.of()), measure};
    }

    private static Message without(@Nullable Double without, double score) {
        if (without == null) {
            return Message.of(TEXTS, "without.unknown");
        }
        boolean same = Math.abs(without - score) <= SAME * Math.abs(score);
        String key = same ? "without.same" : without < score ? "without.less" : "without.more";
        return Message.of(TEXTS, key, numeral(without), numeral(score));
    }

    private static Sentence told(Message message) {
        return new Sentence(message.in(Locale.ENGLISH), message.in(Locale.CHINESE));
    }

    private static String name(Label.Named label) {
        String name = label.name();
        return name == null ? label.id() : name;
    }

    /** With at most three digits that count. */
    private static String percent(double part) {
        return numeral(new BigDecimal(100 * part)
                .round(new MathContext(PERCENT_DIGITS))
                .doubleValue());
    }

    /** With at most five digits that count, and thousands apart, as in both languages. */
    private static String numeral(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(10);
        BigDecimal all = new BigDecimal(value);
        return format.format(Math.abs(value) >= 1e5 ? Math.rint(value) : all.round(new MathContext(DIGITS)));
    }
}
