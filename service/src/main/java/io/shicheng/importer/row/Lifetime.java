package io.shicheng.importer.row;

import io.shicheng.graph.DateRange;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.schema.form.ValueReader;
import io.shicheng.schema.value.ValueRule;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a birth after a death. Two dates of the file are both set aside for the mapping's defaults; a default
 * gives way to a date of the file, or somebody born last year would be dead by a default made for their ancestors.
 */
final class Lifetime {
    private final ValueReader values;
    private final ValueRule<DateRange> date;
    private @Nullable DateRange died;

    Lifetime(ValueReader values, ValueRule<DateRange> date) {
        this.values = values;
        this.date = date;
    }

    /** @return the birth to go on with */
    @Nullable
    DateRange bornInstead(DateRange born, DateRange died) {
        String bornText = values.text("born");
        String diedText = values.text("died");
        if (bornText == null || diedText == null) {
            values.add(
                    ImportCheck.DEFAULT_CONTRADICTED,
                    values.spot(bornText == null ? "died" : "born", bornText == null ? diedText : bornText));
            this.died = diedText == null ? null : died;
            return bornText == null ? null : born;
        }
        values.add(ImportCheck.BORN_AFTER_DIED, values.spot("born", bornText), diedText);
        DateRange bornDefault = values.defaultOf("born", date);
        DateRange diedDefault = values.defaultOf("died", date);
        boolean possible =
                diedDefault == null || !born.isCertainlyAfter(diedDefault) && !died.isCertainlyAfter(diedDefault);
        this.died = possible ? diedDefault : null;
        return bornDefault;
    }

    /** The death to go on with, once the birth is found. */
    @Nullable
    DateRange diedInstead() {
        return died;
    }
}
