package io.shicheng.importer.run;

import io.shicheng.consent.ConsentRules;
import io.shicheng.consent.ConsentStatement;
import io.shicheng.importer.name.FoldedText;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.row.ConsentRow;
import io.shicheng.importer.schema.Table;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a consent as if it were a row of the table consents. */
@Component
class ConsentForm implements ConsentRules {
    private final Form form;

    ConsentForm(Form form) {
        this.form = form;
    }

    @Override
    public ConsentStatement read(Map<String, String> fields, @Nullable String name, Locale language) {
        ConsentRow read = form.read(Table.CONSENTS, "person", fields, language)
                .consents()
                .iterator()
                .next();
        if (name != null && FoldedText.of(read.evidence()).holds(FoldedText.of(name))) {
            throw form.refusal(Check.NAME_IN_SOURCE, "evidence", language);
        }
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
}
