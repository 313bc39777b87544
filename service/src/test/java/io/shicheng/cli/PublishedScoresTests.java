package io.shicheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that igraph, graph-tool, NetworKit, WebGraph and GDS agree on. */
@Tag("thorough")
class PublishedScoresTests {
    @TempDir
    Path folder;

    @Test
    void betweennessOfFacebook() throws IOException {
        PublishedScores.of("facebook", "betweenness", folder)
                .row(0, "107", "3916560.144")
                .row(1, "1684", "2753286.687")
                .sum("21956696");
    }

    @Test
    void betweennessOfALineage() throws IOException {
        PublishedScores.of("lineage20k", "betweenness", folder)
                .row(0, "19848", "17477337.47")
                .row(1, "5", "7235166.137")
                .sum("1754757149");
    }

    @Test
    void harmonicClosenessOfAstrophysicists() throws IOException {
        PublishedScores.of("astroph", "harmonic", folder)
                .row(0, "5351", "5243.328571")
                .row(1, "893", "5225.411905")
                .sum("49546557.810");
    }

    @Test
    void pageRankOfCnr2000() throws IOException {
        PublishedScores.of("cnr2000", "pagerank", folder)
                .row(0, "46918", "0.00304853")
                .row(1, "324160", "0.00204177")
                .sum("1.0");
    }

    @Test
    void corenessOfCnr2000() throws IOException {
        PublishedScores.of("cnr2000", "coreness", folder).best(83).sum("3022174");
    }

    @Test
    void cnr2000IsOneComponent() throws IOException {
        PublishedScores.of("cnr2000", "components", folder).best(325_557).sum("105987360249");
    }

    @Test
    void blocksOfCnr2000() throws IOException {
        PublishedScores.of("cnr2000", "blocks", folder).fact("blocks", 90_148).fact("cut_vertices", 19_545);
        // one more part for each block after the first, since it is one component
        PublishedScores.of("cnr2000", "cut-vertices", folder).sum("90147");
    }

    @Test
    void greedyReachOfCnr2000IsCertified() throws IOException {
        PublishedScores.of("cnr2000", "greedy-reach", folder)
                .fact("contacts", 50)
                .factAtLeast("certificate", 0.53)
                .factAtLeast("spread", 50_000);
    }

    @Test
    void communitiesOfCnr2000() throws IOException {
        PublishedScores.of("cnr2000", "leiden", folder).factAtLeast("modularity", 0.9130);
        PublishedScores.of("cnr2000", "label-propagation", folder).factAtLeast("modularity", 0.87);
    }
}
