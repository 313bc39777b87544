package io.shicheng.web.results;

import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.exporter.ListExporter;
import io.shicheng.exporter.RankingExporter;
import io.shicheng.exporter.cluster.ClustersExporter;
import io.shicheng.message.Vocabulary;
import io.shicheng.web.table.CsvTable;
import io.shicheng.web.table.WorkbookTable;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Results as CSV, with the same headings in every language, and as workbooks in words. */
@Configuration(proxyBeanMethods = false)
class ResultTables {
    @Bean
    CsvTable<List<DisclosedCluster>> clusterTable() {
        return CsvTable.ofList(
                DisclosedCluster.class,
                "clusters",
                (clusters, out) -> ListExporter.csv(
                        "clusters",
                        "id name_zh name_en latitude longitude people",
                        clusters,
                        each -> Arrays.asList(
                                each.id(),
                                each.nameZh(),
                                each.nameEn(),
                                each.latitude(),
                                each.longitude(),
                                each.people()),
                        out));
    }

    @Bean
    CsvTable<DisclosedRanking> rankingTable() {
        return CsvTable.of(DisclosedRanking.class, "ranking", RankingExporter::csv);
    }

    @Bean
    CsvTable<DisclosedClusters> overviewTable() {
        return CsvTable.of(DisclosedClusters.class, "clusters", ClustersExporter::csv);
    }

    @Bean
    WorkbookTable<DisclosedClusters> overviewWorkbook(Vocabulary vocabulary) {
        return new WorkbookTable<>(
                DisclosedClusters.class,
                "clusters",
                (overview, language, out) -> ClustersExporter.xlsx(overview, language, vocabulary.in(language), out));
    }

    @Bean
    CsvTable<List<DisclosedMeasure>> measureTable() {
        return CsvTable.ofList(
                DisclosedMeasure.class,
                "measures",
                (measures, out) -> ListExporter.csv(
                        "measures",
                        "code definition cost sense high_first",
                        measures,
                        each -> List.of(each.code(), each.definition(), each.cost(), each.sense(), each.highFirst()),
                        out));
    }
}
