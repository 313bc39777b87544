package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput.ScrollOrigin;
import org.openqa.selenium.remote.RemoteWebElement;
import tools.jackson.databind.JsonNode;

/**
 * A map of 30,000 people in a browser, on the whole service: communities open level by level into people. Leaves
 * {@link Picture pictures} in {@code target/screenshots/large}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "maps.large",
        matches = "true",
        disabledReason = "A map of 30,000 people is drawn with -Dmaps.large=true.")
class LargeMapIT extends RunningService {
    private static final Path PICTURES = Path.of("target", "screenshots", "large");
    private static final int PEOPLE = 30_000;
    private static final int DEEPEST = 8;
    private static final String OPEN = ".map-levels [aria-expanded=true]";

    @BeforeAll
    void manyPeopleAreImported() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: no large map is looked at.");
        JsonNode job = imported("", LongAgo.files(PEOPLE, 1));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
    }

    private Page open(String address) {
        Page page = Page.visitor(port());
        page.width(1440);
        page.open(address);
        page.await("#map[data-graphics=ready]");
        page.awaitText("#map-counts", "30,000");
        return page;
    }

    private static String said(Page page) {
        return String.valueOf(page.run("return document.getElementById('map-said').textContent"));
    }

    private static void rest(Page page) {
        page.run("return new Promise(resolve => setTimeout(resolve, 700))");
    }

    private static String search(Page page) {
        return String.valueOf(page.run("return location.search"));
    }

    /** By keyboard alone: each Enter opens a level, until somebody is selected; then u goes out again. */
    @Test
    void communitiesOpenLevelByLevelIntoPeopleAndCloseAgain() {
        try (Page page = open("/map?lang=en")) {
            page.run("document.getElementById('map-offer-no')?.click()");
            page.await(".map-levels summary").sendKeys(Keys.ENTER);
            page.await(".map-levels li");
            assertThat(page.has(OPEN)).as("from afar everything is closed").isFalse();
            WebElement map = page.find("#map");
            int level = 0;
            while (!page.has(".map-card[data-row]")) {
                assertThat(level).isLessThan(DEEPEST);
                map.sendKeys(Keys.ARROW_RIGHT);
                page.awaitScript(
                        "return /a community of|tied to/.test(document.getElementById('map-said').textContent)");
                boolean community = said(page).contains("a community of");
                assertThat(community || level > 1).as(said(page)).isTrue();
                map.sendKeys(Keys.ENTER);
                if (community) {
                    page.awaitText("#map-said", "is open");
                    level++;
                    rest(page);
                    page.await(OPEN);
                    page.pictureTo(PICTURES.resolve("level-" + level + ".png"));
                } else {
                    page.await(".map-card[data-row] #map-card-name");
                }
            }
            page.await(".map-levels li li button");
            assertThat(search(page)).contains("select=", "sight=");
            map.sendKeys("u");
            page.awaitText("#map-said", "a community of");
            rest(page);
            map.sendKeys("f");
            page.awaitNone(OPEN);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    /** The list opens and closes on the map what it unfolds, and holds the keyboard while it does. */
    @Test
    void theListOfCommunitiesIsTheMapForWhoeverDoesNotSeeIt() {
        try (Page page = open("/map?lang=zh")) {
            page.run("document.getElementById('map-offer-no')?.click()");
            page.find(".map-levels summary").sendKeys(Keys.ENTER);
            page.await(".map-levels [data-disc='0']").sendKeys(Keys.ENTER);
            page.await(".map-levels [data-disc='0'][aria-expanded=true]");
            assertThat(page.focused().getDomAttribute("data-disc")).isEqualTo("0");
            assertThat(search(page)).contains("sight=");
            page.await(".map-levels li li [data-disc]");
            assertThat(page.faults()).isEmpty();
            page.focused().sendKeys(Keys.ENTER);
            page.await(".map-levels [data-disc='0'][aria-expanded=false]");
            page.run("history.back()");
            page.await(".map-levels [data-disc='0'][aria-expanded=true]");
        }
    }

    /** With the pointer: what is under it is told, a press opens or selects, and the wheel brings nearer. */
    @Test
    void thePointerFindsOpensAndSelectsAndTheWheelBringsNearer() {
        try (Page page = open("/map?lang=en&view=map")) {
            page.run("document.getElementById('map-offer-no')?.click()");
            WebElement map = page.find("#map");
            Actions hand = new Actions(((RemoteWebElement) map).getWrappedDriver());
            int[] spot = over(page, hand, map);
            assertThat(page.find(".map-tip").getText()).contains("a community of");
            hand.moveToElement(map, spot[0], spot[1]).click().perform();
            page.awaitAddress("sight=");
            rest(page);
            String before = search(page);
            for (int turn = 0; turn < 2; turn++) {
                hand.scrollFromOrigin(ScrollOrigin.fromElement(map), 0, -200).perform();
            }
            rest(page);
            assertThat(search(page)).isNotEqualTo(before);
            for (int press = 0; press < DEEPEST && !page.has(".map-card[data-row]"); press++) {
                int[] next = over(page, hand, map);
                hand.moveToElement(map, next[0], next[1]).click().perform();
                rest(page);
            }
            page.await(".map-card[data-row] #map-card-name");
        }
    }

    /** Where on the map something is under the pointer, from its middle outwards. */
    private static int[] over(Page page, Actions hand, WebElement map) {
        for (int ring = 0; ring < 12; ring++) {
            for (int angle = 0; angle < 6; angle++) {
                int x = (int) (ring * 22 * Math.cos(angle * Math.PI / 3));
                int y = (int) (ring * 16 * Math.sin(angle * Math.PI / 3));
                hand.moveToElement(map, x, y).perform();
                if (page.has(".map-tip")) {
                    return new int[] {x, y};
                }
            }
        }
        throw new AssertionError("Nothing is under the pointer.");
    }

    @Test
    void itIsDrawnInBothLanguagesLightAndDark() {
        try (Page page = open("/map?lang=en")) {
            page.run("document.getElementById('map-offer-no')?.click()");
            page.find("#map").sendKeys(Keys.ARROW_RIGHT);
            page.awaitText("#map-said", "a community of");
            page.find("#map").sendKeys(Keys.ENTER);
            page.awaitText("#map-said", "is open");
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (String language : List.of("zh", "en")) {
                    page.language(language);
                    page.await("#map[data-graphics=ready]");
                    rest(page);
                    page.pictureTo(PICTURES.resolve((dark ? "dark-" : "light-") + language + ".png"));
                    assertThat(page.faults()).isEmpty();
                }
            }
        }
    }
}
