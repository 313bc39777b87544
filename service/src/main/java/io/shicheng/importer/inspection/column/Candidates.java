package io.shicheng.importer.inspection.column;

import io.shicheng.message.Message;
import io.shicheng.schema.UnwantedColumns;
import io.shicheng.tabular.shape.HeadingLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one column may hold, with a confidence: that of a heading that is a word of the list is 0.9, of one that has it
 * in it 0.7. Values that look like it raise it to at most 0.99, those that do not halve it where they must. Values alone
 * give at most 0.8.
 */
final class Candidates {
    static final String TEXTS = "io.shicheng.importer.inspection.column.texts";

    private static final double HEADED = 0.9;
    private static final double HEADED_IN_PART = 0.7;
    private static final double SURE = 0.99;
    private static final double ALIKE = 0.7;
    private static final double ADDRESSES = 0.3;
    /** Under these a number may be a mere number of the row. */
    private static final Set<String> DOUBTFUL_IDS = Set.of("编号", "編號", "id", "ID", "代码", "code", "bianhao", "no", "序号");

    record Candidate(ColumnRole role, double confidence, List<Message> reasons) {}

    private record Evidence(double share, String key, boolean needed) {}

    private final ColumnValues values;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(ColumnValues values) {
        this.values = values;
    }

    /** The likeliest first. */
    static List<Candidate> of(String heading, ColumnValues values) {
        Candidates candidates = new Candidates(values);
        if (UnwantedColumns.covers(heading)) {
            return List.of(new Candidate(ColumnRole.UNWANTED, 1, List.of()));
        }
        if (!heading.equals(HeadingLines.SECTION)) {
            HeadingWords.of(heading).ifPresent(candidates::byHeading);
        }
        candidates.byValues();
        candidates.found.sort(Comparator.comparingDouble((Candidate each) -> -each.confidence()));
        return candidates.found;
    }

    private void byHeading(HeadingWords.Match match) {
        double headed = match.whole() ? HEADED : HEADED_IN_PART;
        Message said = Message.of(TEXTS, match.whole() ? "headed" : "headedInPart", match.word());
        ColumnRole role = match.role();
        if (role == ColumnRole.ID && values.serial() && DOUBTFUL_IDS.contains(match.word())) {
            found.add(new Candidate(ColumnRole.SERIAL, headed, List.of(said, Message.of(TEXTS, "values.serial"))));
            return;
        }
        if ((role == ColumnRole.PLACE || role == ColumnRole.STUDIO) && values.addresses() >= ADDRESSES) {
            found.add(
                    new Candidate(ColumnRole.ADDRESS, headed, List.of(percent("values.address", values.addresses()))));
            return;
        }
        Evidence evidence = values.none() ? null : evidence(role);
        if (evidence == null) {
            found.add(new Candidate(role, headed, List.of(said)));
        } else if (evidence.share() > 0) {
            double kept = evidence.needed() ? headed * (0.5 + 0.5 * evidence.share()) : headed;
            found.add(new Candidate(
                    role,
                    Math.min(SURE, kept + 0.09 * evidence.share()),
                    List.of(said, percent(evidence.key(), evidence.share()))));
        } else {
            double kept = !evidence.needed() ? headed : role == ColumnRole.ID ? 0.3 : headed / 2;
            found.add(new Candidate(role, kept, List.of(said, Message.of(TEXTS, "values.unlike"))));
        }
    }

    private void byValues() {
        add(ColumnRole.CONTACT, 0.8, values.contacts(), "values.contact");
        add(ColumnRole.ADDRESS, 0.8, values.addresses(), "values.address");
        add(ColumnRole.DISCIPLINE, 0.6, values.terms("discipline"), "values.term");
        add(ColumnRole.DEPARTMENT, 0.58, values.terms("department"), "values.term");
        add(ColumnRole.ROLE, 0.56, values.terms("role"), "values.term");
        add(ColumnRole.STUDIO, 0.55, values.firms(), "values.organisation");
        add(ColumnRole.PLACE, 0.5, values.places(), "values.place");
        if (values.serial()) {
            add(ColumnRole.SERIAL, 0.8, 1, "values.serial");
        } else if (values.distinct() > 0.5) {
            add(ColumnRole.NAME, 0.54, values.names(), "values.name");
        }
    }

    private void add(ColumnRole role, double most, double share, String key) {
        if (share >= ALIKE && found.stream().noneMatch(each -> each.role() == role)) {
            found.add(new Candidate(role, most * share, List.of(percent(key, share))));
        }
    }

    private static Message percent(String key, double share) {
        return Message.of(TEXTS, key, Long.toString(Math.round(share * 100)));
    }

    /** Null where values say nothing of it. */
    private @Nullable Evidence evidence(ColumnRole role) {
        if (role.names()) {
            return new Evidence(values.names(), "values.name", true);
        }
        return switch (role) {
            case ID -> new Evidence(values.ids(), "values.id", true);
            case SERIAL -> new Evidence(values.serial() ? 1 : 0, "values.serial", false);
            case BORN, DIED, APPRENTICED, JOINED, LEFT, YEAR -> new Evidence(values.dates(), "values.date", true);
            case PLACE -> new Evidence(values.places(), "values.place", false);
            case STUDIO -> new Evidence(values.firms(), "values.organisation", false);
            case DISCIPLINE, DEPARTMENT, ROLE, LEVEL -> new Evidence(values.terms(role.code()), "values.term", false);
            case CONTACT -> new Evidence(values.contacts(), "values.contact", false);
            default -> null;
        };
    }
}
