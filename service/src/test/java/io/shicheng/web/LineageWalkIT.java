package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A researcher among 15,621 people of long ago, from a name in pinyin to an address that shows a visitor the same.
 * Leaves {@link WalkPictures pictures} in {@code target/screenshots/walks}.
 */
@Tag("thorough")
class LineageWalkIT extends RunningService {
    private static final String MASTER = "慧能";
    private static final String GRANDSON = "馬祖道一";

    /** Those who are known to have lived in the years between are his, and his pupils'. */
    private static final int LATER = 760;

    @Test
    void aResearcherSearchesLooksAroundFindsAWayAsksWhyTurnsToOtherYearsSharesAndTakesFilesAlong() throws IOException {
        Path data = SharedData.folder("chinese_lineages");
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: no researcher walks.");
        assumeTrue(Files.isDirectory(data), data + " is not there: nobody walks among lineages.");
        List<Http.Upload> files = new ArrayList<>(uploads(data));
        files.add(new Http.Upload(
                "mapping", "lineages.yaml", Files.readString(Path.of("docs/examples/chinese_lineages.yaml"))));
        JsonNode job = imported("?skipBadRows=true", files);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        String shared;
        try (Page page = Page.as("researcher:thesis", port(), logins())) {
            ResearcherWalk.open(page, "/map?lang=en&measure=students");
            ResearcherWalk walk = new ResearcherWalk(page, "lineages");
            String row = walk.search("huineng", MASTER);
            page.awaitText(".map-aside", "638–713");
            walk.around(row);
            walk.way(row, "mazudaoyi", GRANDSON);
            page.awaitText(".map-aside", "Ties on each: 2");
            page.awaitText("#map-way", "懷讓");
            walk.search("huineng", MASTER);
            walk.why(MASTER);
            walk.years(row, LATER);
            shared = walk.shared();
            walk.files(MASTER, Map.of("gexf", "<gexf"));
        }
        try (Page page = Page.visitor(port())) {
            ResearcherWalk.open(page, shared);
            page.awaitText("#map-card-name", MASTER);
            page.awaitText(".map-aside", "Within 1 or fewer ties");
        }
    }
}
