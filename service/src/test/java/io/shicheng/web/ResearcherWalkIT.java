package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * A researcher among people of today, most of whom agreed to nothing: from a name to files and an address for a
 * colleague. Leaves {@link WalkPictures pictures} in {@code target/screenshots/walks}.
 */
class ResearcherWalkIT extends SampleService {
    private static final String READY = "#map[data-graphics=ready]";
    /** Names on the list of those who are tied to most, who are on the map each in one place. */
    private static final String NAMED = "#map-list [data-list=named] tbody tr:nth-child(%d) button";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: no researcher walks.");
    }

    @Test
    void aResearcherSearchesLooksAroundFindsAWayAsksWhyTurnsToOtherYearsSharesAndTakesFilesAlong() {
        String sent;
        try (Page page = Page.as("researcher:thesis", port(), logins())) {
            page.width(1440);
            page.open("/?lang=en");
            page.await(READY);
            page.await("#map-counts");
            page.find("#map").sendKeys(Keys.ARROW_RIGHT);
            page.awaitText("#map-said", "tied to");
            page.find("#map").sendKeys(Keys.ENTER);
            page.await(".map-card[data-row] #map-card-name");
            ResearcherWalk walk = new ResearcherWalk(page, "researcher");
            String one = page.await(NAMED.formatted(1)).getText();
            String other = page.await(NAMED.formatted(3)).getText();
            String row = walk.search(one, one);
            walk.around(row);
            walk.way(row, other, other);
            walk.search(one, one);
            walk.why(one);
            walk.years(row, 2000);
            assertThat(walk.shared())
                    .contains("select=" + row, "map=", "snapshot=")
                    .doesNotContain(one);
            walk.files(one, Map.of("gexf", "<gexf", "graphml", "<graphml", "csv", "PK", "xlsx", "PK"));
            page.open("/map?lang=en&colour=kind&hide=work");
            page.await(READY);
            page.await("#map-counts");
            page.find("#map").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER, "+", "+");
            page.awaitText(".map-aside", "rank");
            page.await("#map-undo:not(:disabled)");
            page.awaitAddress("sight=");
            sent = walk.address();
        }
        assertThat(sent).contains("select=", "sight=", "colour=kind", "hide=work");
        try (Page page = Page.as("researcher:thesis", port(), logins())) {
            ResearcherWalk.open(page, sent);
            page.awaitText(".map-aside", "rank");
            assertThat(new ResearcherWalk(page, "").address()).isEqualTo(sent);
            assertThat(page.find("[data-kind=work]").isSelected()).isFalse();
            assertThat(page.has("#map-notice")).isFalse();
        }
    }
}
