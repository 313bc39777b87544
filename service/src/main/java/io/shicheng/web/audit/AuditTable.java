package io.shicheng.web.audit;

import io.shicheng.exporter.ListExporter;
import io.shicheng.web.table.CsvTable;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the audit log as CSV; keys of people, parted by blanks. */
@Configuration(proxyBeanMethods = false)
class AuditTable {
    @Bean
    CsvTable<AuditView> entryTable() {
        return CsvTable.of(
                AuditView.class,
                "audit",
                (page, out) -> ListExporter.csv(
                        "audit",
                        "number at who of account action reason people pseudonymous historical",
                        page.entries(),
                        each -> Arrays.asList(
                                each.number(),
                                each.at().toString(),
                                each.who(),
                                each.of(),
                                each.account(),
                                each.action(),
                                each.reason(),
                                String.join(" ", each.people()),
                                String.join(" ", each.pseudonymous()),
                                each.historical()),
                        out));
    }
}
