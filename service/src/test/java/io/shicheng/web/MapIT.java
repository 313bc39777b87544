package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The map in a browser, on the whole service, beside what {@link NewcomerWalkIT} and {@link ResearcherWalkIT} do there. */
class MapIT extends SampleService {
    private static final String READY = "#map[data-graphics=ready]";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the map is not looked at.");
    }

    private Page open(String role, String address) {
        Page page = role.equals("nobody") ? Page.visitor(port()) : Page.as(role, port(), logins());
        page.width(1440);
        page.open(address);
        page.await(READY);
        page.await("#map-counts");
        return page;
    }

    @Test
    void otherFiltersKeepWhoIsSelectedAndEverythingIsFoundAgainByBack() {
        try (Page page = open("steward", "/map?lang=en")) {
            String before = page.find("#map-counts").getText();
            new Select(page.find("#cluster")).selectByValue("film-town");
            page.awaitGone("#map-counts", before);
            page.await(READY);
            assertThat(address(page)).contains("cluster=film-town");
            page.run("history.back()");
            page.awaitText("#map-counts", before);
            assertThat(page.find("#cluster").getDomProperty("value")).isEmpty();
        }
    }

    @Test
    void whoIsDrawnDependsOnWhoLooks() {
        Set<String> counts = new HashSet<>();
        for (String role : List.of("nobody", "researcher:thesis", "staff:association", "steward")) {
            try (Page page = open(role, "/map?lang=en")) {
                counts.add(page.find("#map-counts").getText());
                page.find("#map").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
                page.awaitText(".map-aside", "rank");
                // words for somebody's own page would take whoever looks for the one who is looked at
                assertThat(page.find(".map-aside").getText()).doesNotContainPattern("(?i)\\byou\\b");
            }
        }
        assertThat(counts).hasSizeGreaterThan(2);
    }

    /** What stands under its version is not asked for again, not even whether it is still the same. */
    @Test
    void aSecondLoadAsksForNoModuleAndNoStyleAgain() {
        try (Page page = open("nobody", "/map?lang=en")) {
            page.open("/limits?lang=en");
            page.await("main h1");
            page.open("/map?lang=en");
            page.await(READY);
            assertThat((Long) page.run("return performance.getEntriesByType('resource')"
                            + ".filter((one) => /\\/page\\/[0-9a-f]{16}\\/.*\\.(js|css)$/.test(one.name)).length"))
                    .isGreaterThan(100);
            assertThat((List<?>) page.run("return performance.getEntriesByType('resource')"
                            + ".filter((one) => !one.name.includes('/api/') && one.transferSize > 0)"
                            + ".map((one) => one.name)"))
                    .isEmpty();
        }
    }

    /** Without a graphics card there is a way to the same as a list. */
    @Test
    void aLostGraphicsCardIsToldOfAndTheMapComesBack() {
        try (Page page = open("nobody", "/map?lang=en")) {
            page.run("window.card = document.getElementById('map-canvas').getContext('webgl2')"
                    + ".getExtension('WEBGL_lose_context'); window.card.loseContext()");
            page.await("#map[data-graphics=lost]");
            page.awaitText("#map-notice", "drawn again");
            page.run("window.card.restoreContext()");
            page.await(READY);
        }
    }

    private static String address(Page page) {
        return String.valueOf(page.run("return location.pathname + location.search"));
    }
}
