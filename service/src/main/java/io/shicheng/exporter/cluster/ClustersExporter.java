package io.shicheng.exporter.cluster;

import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.message.Words;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes the overview of the clusters. Numbers that are not told are no zeros: CSV says of each row what of it is told,
 * and a workbook has a sign for it. The same overview gives the same bytes. The stream is not closed.
 */
public final class ClustersExporter {
    private ClustersExporter() {}

    /** UTF-8, one table, without the citation; the same headings in every language. */
    public static void csv(DisclosedClusters overview, OutputStream out) throws IOException {
        TableWriter.csv(out, new ClustersCsv(overview).sheet());
    }

    /**
     * A workbook with a sheet for each part, and one that says how to read it and how to get it again.
     *
     * @param words for clusters and crafts, in the language of {@code locale}
     */
    public static void xlsx(DisclosedClusters overview, Locale locale, Words words, OutputStream out)
            throws IOException {
        TableWriter.xlsx(out, new ClustersWorkbook(overview, locale, words).sheets());
    }
}
