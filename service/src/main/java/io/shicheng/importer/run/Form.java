package io.shicheng.importer.run;

import io.shicheng.consent.ConsentException;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportNotice.Severity;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
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

/** Reads single rows that were not in a file. What would be a warning there is refused here. */
@Component
class Form {
    private final Path terms;
    private final Clock clock;

    @Autowired
    Form(StoreLocation location, Clock clock) {
        this(location.folder().resolve(Terms.FILE), clock);
    }

    Form(Path terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The row of these fields.
     *
     * @param known value of a required column that is known by other means, and may not be among the fields
     * @throws ConsentException if a field is wrong, missing or none of the table's
     */
    Rows read(Table table, String known, Map<String, String> fields, Locale language) {
        NoticeLog log = new NoticeLog(language);
        refuseUnknown(table, known, fields, log);
        Rows rows = new Rows();
        new RowReader(rows, terms(log), LocalDate.now(clock), log).row(row(table, known, fields));
        refuseIfNoted(log);
        return rows;
    }

    /** The lists of terms as they are now. */
    Terms terms() {
        return terms(new NoticeLog(Locale.ENGLISH));
    }

    private static void refuseUnknown(Table table, String known, Map<String, String> fields, NoticeLog log) {
        List<String> columns = table.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals(known))
                .toList();
        for (String field : fields.keySet()) {
            if (!columns.contains(field)) {
                log.add(Check.UNKNOWN_FIELD, new Spot("", 0, null, field), String.join(", ", columns));
            }
        }
        refuseIfNoted(log);
    }

    /** What is to be thrown where a rule finds something in a column that may not stand there. */
    ConsentException refusal(Check check, String column, Locale language) {
        NoticeLog log = new NoticeLog(language);
        log.add(check, new Spot("", 0, column, null));
        return refusal(log);
    }

    private static void refuseIfNoted(NoticeLog log) {
        // what is only worth knowing refuses nothing
        if (log.has(Severity.WARNING) || log.has(Severity.ERROR) || log.has(Severity.FATAL)) {
            throw refusal(log);
        }
    }

    private static ConsentException refusal(NoticeLog log) {
        ImportNotice first = log.samples().stream()
                .filter(notice -> notice.severity() != Severity.INFO)
                .findFirst()
                .orElseThrow();
        return ConsentException.worded(first.code(), first.column(), first.value(), first.message(), first.remedy());
    }

    private static RawRow row(Table table, String known, Map<String, String> fields) {
        int columns = table.columns().size();
        List<@Nullable String> values = new ArrayList<>(columns);
        for (Column column : table.columns()) {
            String value = column.name().equals(known)
                    ? known
                    : fields.getOrDefault(column.name(), "").strip();
            values.add(value.isEmpty() ? null : value);
        }
        List<@Nullable String> none = Collections.nCopies(columns, null);
        return new RawRow(new SourceTable("", table, none, none), 1, values);
    }

    private Terms terms(NoticeLog log) {
        try {
            return Terms.standard().with(terms);
        } catch (TermsException e) {
            log.add(Check.TERMS_UNUSABLE, Spot.file(Terms.FILE), e.told());
            return Terms.standard();
        }
    }
}
