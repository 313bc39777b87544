package io.shicheng.web.plans;

import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.exporter.PlanExporter;
import io.shicheng.message.Vocabulary;
import io.shicheng.web.run.Download;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/** The forms in which a plan is taken along. */
enum PlanFile {
    XLSX,
    CSV;

    /** @throws io.shicheng.web.problem.ApiException with {@code bad_parameter} for any other format */
    static PlanFile of(String format) {
        return switch (format) {
            case "xlsx" -> XLSX;
            case "csv" -> CSV;
            default -> throw Download.unknownFormat(format, "xlsx, csv");
        };
    }

    ResponseEntity<byte[]> download(ContactList list, Locale language, Vocabulary vocabulary) {
        return switch (this) {
            case XLSX ->
                Download.of(
                        "plan.xlsx",
                        Download.WORKBOOK,
                        out -> PlanExporter.xlsx(list, language, vocabulary.in(language), out));
            case CSV -> Download.of("plan.csv", "text/csv;charset=UTF-8", out -> PlanExporter.csv(list, out));
        };
    }
}
