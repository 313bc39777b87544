package io.shicheng.importer.run;

import io.shicheng.consent.ConsentException;
import io.shicheng.consent.ConsentRules;
import io.shicheng.consent.ConsentStatement;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
import io.shicheng.importer.row.ConsentRow;
import io.shicheng.importer.row.RowReader;
import io.shicheng.importer.row.Rows;
import io.shicheng.importer.schema.Column;
import io.shicheng.importer.schema.Table;
import io.shicheng.importer.schema.Terms;
import io.shicheng.importer.schema.TermsException;
import io.shicheng.importer.source.RawRow;
import io.shicheng.importer.source.SourceTable;
import io.shicheng.store.StoreLocation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a consent as if it were a row of the table consents. What would be a warning there is refused here. */
@Component
class ConsentForm implements ConsentRules {
    private static final String PERSON = "person";

    private final Path terms;
    private final Clock clock;

    @Autowired
    ConsentForm(StoreLocation location, Clock clock) {
        this(location.folder().resolve(Terms.FILE), clock);
    }

    ConsentForm(Path terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public ConsentStatement read(Map<String, String> fields, Locale language) {
        NoticeLog log = new NoticeLog(language);
        refuseUnknown(fields, log);
        Rows rows = new Rows();
        new RowReader(rows, terms(log), LocalDate.now(clock), log).row(row(fields));
        refuseIfNoted(log);
        ConsentRow read = rows.consents().iterator().next();
        return new ConsentStatement(
                read.scope(),
                read.purpose(),
                read.receiver(),
                read.givenOn(),
                read.expiresOn(),
                read.how(),
                read.evidence(),
                read.textVersion());
    }

    private static void refuseUnknown(Map<String, String> fields, NoticeLog log) {
        List<String> known = Table.CONSENTS.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals(PERSON))
                .toList();
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                log.add(Check.UNKNOWN_FIELD, new Spot("", 0, null, field), String.join(", ", known));
            }
        }
        refuseIfNoted(log);
    }

    private static void refuseIfNoted(NoticeLog log) {
        if (!log.samples().isEmpty()) {
            ImportNotice first = log.samples().getFirst();
            throw new ConsentException(first.code(), first.column(), first.message() + " " + first.remedy());
        }
    }

    private static RawRow row(Map<String, String> fields) {
        int columns = Table.CONSENTS.columns().size();
        List<@Nullable String> values = new ArrayList<>(columns);
        for (Column column : Table.CONSENTS.columns()) {
            String value = column.name().equals(PERSON)
                    ? PERSON // known by other means
                    : fields.getOrDefault(column.name(), "").strip();
            values.add(value.isEmpty() ? null : value);
        }
        List<@Nullable String> none = Collections.nCopies(columns, null);
        return new RawRow(new SourceTable("", Table.CONSENTS, none, none), 1, values);
    }

    private Terms terms(NoticeLog log) {
        try {
            return Terms.standard().with(terms);
        } catch (TermsException e) {
            log.add(Check.TERMS_UNUSABLE, Spot.file(Terms.FILE), String.valueOf(e.getMessage()));
            return Terms.standard();
        }
    }
}
