package io.shicheng.store.neo4j.correction;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.Entered;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What stewards put right, as rows of the Cypher files and back. */
@HoldsPeople
public final class CorrectionRows {
    private CorrectionRows() {}

    public static List<Map<String, Object>> of(StewardCorrections corrections) {
        List<Map<String, Object>> rows = new ArrayList<>();
        corrections.facts().forEach(each -> rows.add(row(each)));
        corrections.ties().forEach(each -> rows.add(row(each)));
        return rows;
    }

    private static Map<String, Object> row(FactCorrection correction) {
        Map<String, Object> row = entered(correction.key(), correction.entered());
        row.put("person", correction.person().value());
        row.put("fact", correction.fact().name());
        FactCorrection.Value value = correction.value();
        putDates(row, "since", value.date());
        put(row, "discipline", value.discipline());
        put(row, "cluster", value.cluster() == null ? null : value.cluster().value());
        put(row, "name", value.name() == null ? null : value.name().bytes());
        return row;
    }

    private static Map<String, Object> row(TieCorrection correction) {
        Map<String, Object> row = entered(correction.key(), correction.entered());
        row.put("person", correction.from().value());
        row.put("other", correction.to().value());
        row.put("kind", correction.kind().name());
        TieCorrection.Dates dates = correction.dates();
        if (dates != null) {
            row.put("tie", dates.tie());
            row.put("becomes", dates.becomes());
            putDates(row, "since", dates.since());
            putDates(row, "until", dates.until());
        }
        return row;
    }

    private static Map<String, Object> entered(String key, Entered entered) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", key);
        row.put("id", entered.id().toString());
        row.put("source", entered.source());
        row.put("on", entered.on());
        put(row, "by", entered.by());
        return row;
    }

    private static void putDates(Map<String, Object> row, String name, @Nullable DateRange range) {
        if (range != null) {
            put(row, name + "Earliest", range.earliest());
            put(row, name + "Latest", range.latest());
        }
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    public static StewardCorrections corrections(List<Record> rows) {
        List<FactCorrection> facts = new ArrayList<>();
        List<TieCorrection> ties = new ArrayList<>();
        for (Record row : rows) {
            if (row.get("fact").isNull()) {
                ties.add(tie(row));
            } else {
                facts.add(fact(row));
            }
        }
        return new StewardCorrections(List.copyOf(facts), List.copyOf(ties));
    }

    private static FactCorrection fact(Record row) {
        String cluster = text(row, "cluster");
        Value name = row.get("name");
        return new FactCorrection(
                new NodeKey(row.get("person").asString()),
                Fact.valueOf(row.get("fact").asString()),
                new FactCorrection.Value(
                        name.isNull() ? null : new Sealed(name.asByteArray()),
                        range(row, "sinceEarliest", "sinceLatest"),
                        text(row, "discipline"),
                        cluster == null ? null : new NodeKey(cluster)),
                entered(row));
    }

    private static TieCorrection tie(Record row) {
        String tie = text(row, "tie");
        return new TieCorrection(
                TieKind.valueOf(row.get("kind").asString()),
                new NodeKey(row.get("person").asString()),
                new NodeKey(row.get("other").asString()),
                tie == null
                        ? null
                        : new TieCorrection.Dates(
                                tie,
                                row.get("becomes").asString(),
                                range(row, "sinceEarliest", "sinceLatest"),
                                range(row, "untilEarliest", "untilLatest")),
                entered(row));
    }

    private static Entered entered(Record row) {
        return new Entered(
                UUID.fromString(row.get("id").asString()),
                row.get("source").asString(),
                row.get("on").asLocalDate(),
                text(row, "by"));
    }

    private static @Nullable String text(Record row, String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable DateRange range(Record row, String earliest, String latest) {
        Value first = row.get(earliest);
        Value last = row.get(latest);
        return first.isNull() && last.isNull()
                ? null
                : new DateRange(first.isNull() ? null : first.asLocalDate(), last.isNull() ? null : last.asLocalDate());
    }
}
