package io.shicheng.schema.form;

import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.schema.Column;
import io.shicheng.schema.Table;
import io.shicheng.schema.name.FoldedText;
import io.shicheng.schema.name.LivingNames;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Notice;
import io.shicheng.schema.notice.NoticeSink;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.schema.term.Terms;
import io.shicheng.schema.term.TermsException;
import io.shicheng.schema.value.DateRule;
import io.shicheng.schema.value.ValueRule;
import io.shicheng.schema.value.ValueRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people enter on a page, by the rules of a file's rows. What would be a warning there is refused here.
 *
 * <p>All methods that read throw {@link FormException} for the first thing that is wrong.
 */
public final class Forms {
    private final Path added;
    private final Clock clock;

    /** @param folder of the store, where the admin's file of terms is, if there is one */
    public Forms(Path folder, Clock clock) {
        this.added = folder.resolve(Terms.FILE);
        this.clock = clock;
    }

    /**
     * Reads a consent.
     *
     * @param fields by the columns of the table consents, without the person
     */
    public ConsentTerms consent(Map<String, String> fields) {
        Found found = new Found();
        refuseUnknown(fields, found);
        ConsentReader reader = new ConsentReader(terms(found), LocalDate.now(clock), UnaryOperator.identity());
        ConsentTerms read = reader.read(new ValueReader(new FormValues(Table.CONSENTS, fields), found));
        found.refuseIfAny();
        return read;
    }

    private static void refuseUnknown(Map<String, String> fields, Found found) {
        List<String> columns = Table.CONSENTS.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals("person"))
                .toList();
        for (String field : fields.keySet()) {
            if (!columns.contains(field)) {
                found.add(ValueCheck.UNKNOWN_FIELD, new SourceLocation("", 0, null, field), String.join(", ", columns));
            }
        }
        found.refuseIfAny();
    }

    /**
     * Refuses evidence that names the person: it could not be erased from there.
     *
     * @param name as far as it is held
     */
    public static void refuseName(@Nullable String name, ConsentTerms terms) {
        if (name != null && FoldedText.of(terms.evidence()).holds(FoldedText.of(name))) {
            Found found = new Found();
            found.add(ValueCheck.NAME_IN_SOURCE, new SourceLocation("", 0, "evidence", null));
            found.refuseIfAny();
        }
    }

    /**
     * Reads what people put right.
     *
     * @param values none of them empty
     * @return the same, as they are to be stored
     */
    public Map<Field, String> corrections(Map<Field, String> values) {
        Map<Field, String> read = new EnumMap<>(Field.class);
        values.forEach((field, value) ->
                field.channel().ifPresent(channel -> read.put(field, contactDetail(channel, value))));
        Found found = new Found();
        Terms terms = terms(found);
        ValueReader person = new ValueReader(new FormValues(Table.PEOPLE, byCode(values)), found);
        put(read, Field.NAME, person, ValueRules.title());
        put(read, Field.CLUSTER, person, ValueRules.id());
        put(read, Field.DISCIPLINE, person, ValueRules.term("discipline", terms.list("discipline")));
        found.refuseIfAny();
        return read;
    }

    /**
     * Reads what a steward puts right of a person, or of the dates of a tie.
     *
     * @param values by column, none of them empty
     * @param table of the columns
     */
    public CorrectedValues corrected(Table table, Map<String, String> values) {
        Found found = new Found();
        ValueReader reader = new ValueReader(new FormValues(table, values), found);
        DateRule date = new DateRule(LocalDate.now(clock));
        boolean person = table == Table.PEOPLE;
        CorrectedValues read = new CorrectedValues(
                person ? reader.optional("name", ValueRules.title()) : null,
                reader.optional(person ? "born" : "since", date),
                reader.optional(person ? "died" : "until", date),
                person
                        ? reader.optional(
                                "discipline",
                                ValueRules.term("discipline", terms(found).list("discipline")))
                        : null,
                person ? reader.optional("cluster", ValueRules.id()) : null,
                reader.required("source", ValueRules.citation(), ""));
        found.refuseIfAny();
        return read;
    }

    /** Refuses a citation that holds the name of somebody living, of whom it could not be erased. */
    public static void refuseNames(LivingNames living, String citation) {
        if (living.in(FoldedText.of(citation))) {
            Found found = new Found();
            found.add(ValueCheck.NAME_IN_SOURCE, new SourceLocation("", 0, "source", null));
            found.refuseIfAny();
        }
    }

    private static String contactDetail(Channel channel, String value) {
        Found found = new Found();
        Map<String, String> fields = Map.of("channel", channel.code(), "value", value);
        ValueReader contact = new ValueReader(new FormValues(Table.CONTACTS, fields), found);
        String read = contact.required("value", ValueRules.contactDetail(), "");
        found.refuseIfAny();
        return read;
    }

    private static Map<String, String> byCode(Map<Field, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue));
    }

    private static void put(Map<Field, String> read, Field field, ValueReader values, ValueRule<String> rule) {
        String value = values.optional(field.code(), rule);
        if (value != null) {
            read.put(field, value);
        }
    }

    /**
     * The terms for a discipline as they are now, each with what it is called in Chinese; empty where that is not
     * known.
     */
    public SortedMap<String, String> disciplines() {
        return terms(new Found()).list("discipline").inChinese();
    }

    private Terms terms(NoticeSink notices) {
        try {
            return Terms.standard().with(added);
        } catch (TermsException e) {
            notices.add(ValueCheck.TERMS_UNUSABLE, SourceLocation.file(Terms.FILE), e.told());
            return Terms.standard();
        }
    }

    /** What was found in a form; what is only worth knowing refuses nothing. */
    private static final class Found implements NoticeSink {
        private final List<Notice> notices = new ArrayList<>();

        @Override
        public void add(Check check, Severity severity, SourceLocation spot, Object... details) {
            if (severity != Severity.INFO) {
                notices.add(Notice.of(check, severity, spot, details));
            }
        }

        void refuseIfAny() {
            if (!notices.isEmpty()) {
                throw new FormException(notices.getFirst());
            }
        }
    }
}
