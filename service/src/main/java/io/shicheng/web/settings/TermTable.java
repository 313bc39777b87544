package io.shicheng.web.settings;

import io.shicheng.exporter.ListExporter;
import io.shicheng.importer.TermLists.Term;
import io.shicheng.web.table.CsvTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of terms as CSV; words parted by semicolons. */
@Configuration(proxyBeanMethods = false)
class TermTable {
    @Bean
    CsvTable<List<Term>> wordTable() {
        return CsvTable.ofList(
                Term.class,
                "terms",
                (terms, out) -> ListExporter.csv(
                        "terms",
                        "list code words standard added",
                        terms,
                        each -> List.of(
                                each.list(),
                                each.code(),
                                String.join("; ", each.words()),
                                each.standard(),
                                String.join("; ", each.added())),
                        out));
    }
}
