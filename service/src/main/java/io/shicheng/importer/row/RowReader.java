package io.shicheng.importer.row;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.RawRow;
import io.shicheng.importer.source.RowSink;
import io.shicheng.message.Word;
import io.shicheng.schema.Table;
import io.shicheng.schema.form.ConsentReader;
import io.shicheng.schema.form.ValueReader;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.schema.term.Terms;
import io.shicheng.schema.value.DateRule;
import io.shicheng.schema.value.ValueRule;
import io.shicheng.schema.value.ValueRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows of all tables, value by value, and checks what can be seen within one row. */
public final class RowReader implements RowSink {
    private final Rows rows;
    private final NoticeLog log;
    private final ValueRule<DateRange> date;
    private final ValueRule<String> id = ValueRules.id();
    private final ValueRule<String> citation = ValueRules.citation();
    private final ValueRule<String> title = ValueRules.title();
    private final ValueRule<Double> weight = ValueRules.weight();
    private final ValueRule<Double> confidence = ValueRules.confidence();
    private final ValueRule<TieKind> tieKind;
    private final ValueRule<Basis> basis;
    private final ValueRule<CreditLevel> level;
    private final ConsentReader consent;
    private final ValueRule<Channel> channel;
    private final ValueRule<NodeKind> organisation;
    private final Terms terms;
    /** One string for the many rows that hold the same source, id or term. */
    private final Map<String, String> pool = new HashMap<>();

    public RowReader(Rows rows, Terms terms, LocalDate today, NoticeLog log) {
        this.rows = rows;
        this.terms = terms;
        this.log = log;
        this.date = new DateRule(today);
        this.consent = new ConsentReader(terms, today, this::pool);
        this.tieKind = word("kind", "tie", "tie", TieKind::ofCode, TieKind.values(), TieKind::code);
        this.basis = word("basis", "basis", "basis", Basis::ofCode, Basis.values(), Basis::code);
        this.level = word("level", "level", "level", CreditLevel::ofCode, CreditLevel.values(), CreditLevel::code);
        this.channel = word("channel", "channel", "channel", Channel::ofCode, Channel.values(), Channel::code);
        NodeKind[] organisations = Arrays.stream(NodeKind.values())
                .filter(NodeKind::isOrganisation)
                .toArray(NodeKind[]::new);
        this.organisation = word(
                "kind",
                "organisation",
                "node",
                code -> Arrays.stream(organisations)
                        .filter(kind -> kind.code().equals(code))
                        .findFirst(),
                organisations,
                NodeKind::code);
    }

    /** @param named the list under which messages name the codes */
    private <T> ValueRule<T> word(
            String column,
            String list,
            String named,
            Function<String, Optional<T>> byCode,
            T[] all,
            Function<T, String> code) {
        List<Word> words = Word.allTyped(named, Arrays.stream(all).map(code).toList());
        return ValueRules.word(column, terms.list(list), byCode, words);
    }

    @Override
    public void row(RawRow raw) {
        ValueReader values = new ValueReader(raw, log);
        Place place = new Place(raw.source(), raw.line());
        rows.countRead(raw.source().table());
        if (TotalsRow.is(raw)) {
            log.add(ImportCheck.TOTALS_ROW, SourceLocation.row(raw.source().file(), raw.line()));
            return;
        }
        switch (raw.source().table()) {
            case PEOPLE -> person(values, place);
            case ORGANISATIONS -> organisation(values, place);
            case WORKS -> work(values, place);
            case TIES -> tie(values, place);
            case CONSENTS -> consent(values, place);
            case CONTACTS -> contact(values, place);
            case CLUSTERS -> cluster(values, place);
        }
        if (values.refused()) {
            rows.countRefused(raw.source().table());
        }
    }

    @Override
    public void refused(Table table) {
        rows.countRead(table);
        rows.countRefused(table);
    }

    private void person(ValueReader values, Place place) {
        String id = values.required("id", this.id, "");
        String name = values.optional("name", title);
        String cluster = pooled(values.optional("cluster", this.id));
        String discipline = pooled(values.optional("discipline", terms("discipline")));
        DateRange born = values.optional("born", date);
        DateRange died = values.optional("died", date);
        String source = pooled(values.optional("source", citation));
        if (born != null && died != null && born.isCertainlyAfter(died)) {
            Lifetime lifetime = new Lifetime(values, date);
            born = lifetime.bornInstead(born, died);
            died = lifetime.diedInstead();
        }
        if (!values.refused()) {
            rows.add(new PersonRow(place, id, name, cluster, discipline, born, died, source));
        }
    }

    private void organisation(ValueReader values, Place place) {
        OrganisationRow row = new OrganisationRow(
                place,
                values.required("id", id, ""),
                values.required("kind", organisation, NodeKind.STUDIO),
                values.optional("name", title),
                pooled(values.optional("cluster", id)),
                pooled(values.optional("source", citation)));
        if (!values.refused()) {
            rows.add(row);
        }
    }

    private void work(ValueReader values, Place place) {
        WorkRow row = new WorkRow(
                place,
                values.required("id", id, ""),
                values.optional("title", title),
                values.optional("year", date),
                pooled(values.optional("cluster", id)),
                pooled(values.optional("source", citation)));
        if (!values.refused()) {
            rows.add(row);
        }
    }

    private void cluster(ValueReader values, Place place) {
        ClusterRow row = new ClusterRow(
                place,
                values.required("id", id, ""),
                values.optional("name_zh", title),
                values.optional("name_en", title),
                values.optional("lat", ValueRules.degrees("lat", 90)),
                values.optional("lon", ValueRules.degrees("lon", 180)));
        if (!values.refused()) {
            rows.add(row);
        }
    }

    private void tie(ValueReader values, Place place) {
        Double weight = values.optional("weight", this.weight);
        Double confidence = values.optional("confidence", this.confidence);
        String source = pool(values.required("source", citation, ""));
        String sourceKey = place.source().workOf(source);
        TieRow row = new TieRow(
                place,
                values.required("kind", tieKind, TieKind.WORKED_WITH),
                pool(values.required("from", id, "")),
                pool(values.required("to", id, "")),
                new TieFacts(
                        values.required("basis", basis, Basis.STATED),
                        source,
                        values.optional("since", date),
                        values.optional("until", date),
                        weight == null ? 1 : weight,
                        confidence == null ? 1 : confidence,
                        pooled(values.optional("role", terms("role"))),
                        pooled(values.optional("department", terms("department"))),
                        values.optional("level", level),
                        pooled(sourceKey)));
        DateRange since = row.facts().since();
        DateRange until = row.facts().until();
        if (since != null && until != null && since.isCertainlyAfter(until)) {
            values.add(
                    ImportCheck.SINCE_AFTER_UNTIL,
                    values.spot("since", values.text("since")),
                    String.valueOf(values.text("until")));
        }
        if (!values.refused()) {
            rows.add(row);
        }
    }

    private void consent(ValueReader values, Place place) {
        String person = pool(values.required("person", id, ""));
        ConsentTerms agreed = consent.read(values);
        if (!values.refused()) {
            rows.add(new ConsentRow(place, person, agreed));
        }
    }

    private void contact(ValueReader values, Place place) {
        ContactRow row = new ContactRow(
                place,
                pool(values.required("person", id, "")),
                values.required("channel", channel, Channel.EMAIL),
                values.required("value", ValueRules.contactDetail(), ""));
        if (!values.refused()) {
            rows.add(row);
        }
    }

    private ValueRule<String> terms(String kind) {
        return ValueRules.term(kind, terms.list(kind));
    }

    private @Nullable String pooled(@Nullable String text) {
        return text == null ? null : pool(text);
    }

    private String pool(String text) {
        String known = pool.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
