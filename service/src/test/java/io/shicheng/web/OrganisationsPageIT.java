package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * The ranking of organisations in a browser, and their cards on the map, on the whole service. Leaves {@link Picture
 * pictures} in {@code target/screenshots/organisations}.
 */
class OrganisationsPageIT extends SampleService {
    private static final Path PICTURES = Path.of("target", "screenshots", "organisations");
    private static final String ROWS = "table[data-list=organisations] tbody tr";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: organisations are not looked at.");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndACardOnTheMapLeadsThere() {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(1440);
            page.open("/organisations?lang=en");
            page.await(ROWS);
            String first = page.find(ROWS + " th").getText();
            new Select(page.find("#organisations-form [name=by]")).selectByValue("overlap");
            page.awaitText("#organisations", "Shared members");
            assertThat(String.valueOf(page.run("return location.pathname + location.search")))
                    .contains("by=overlap");
            page.run("history.back()");
            page.awaitText("#organisations caption", "People who take part");
            page.open("/map?lang=en");
            page.await("#map[data-graphics=ready]");
            page.find("#map-search").sendKeys(first);
            page.await("#map-found li");
            page.find("#map-search").sendKeys(Keys.ENTER);
            page.await("#map-card-parts");
            assertThat(page.find("#map-card-parts a").getDomAttribute("href")).startsWith("/organisations?kind=");
            page.pictureTo(PICTURES.resolve("card-en.png"));
            assertThat(page.faults()).isEmpty();
            page.click("#map-card-standings a[href*='by=members']");
            page.awaitText("#organisations tr[aria-current=true]", first);
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    /** Selected and in the middle; Back leads to the ranking again. */
    @Test
    void aRowLeadsToTheOrganisationOnTheMap() {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(1440);
            page.open("/organisations?lang=en");
            page.await(ROWS);
            String last = String.valueOf(
                    page.run("return [...document.querySelectorAll('" + ROWS + " th a')].at(-1).textContent"));
            page.run("[...document.querySelectorAll('" + ROWS + " th a')].at(-1).click()");
            page.awaitText("#map-card-name", last);
            page.await("#map-card-standings dd");
            String address = String.valueOf(page.run("return location.pathname + location.search"));
            assertThat(address)
                    .startsWith("/map?")
                    .contains("select=", "sight=")
                    .doesNotContain("find=");
            page.screenTo(PICTURES.resolve("found-en.png"));
            page.language("zh");
            page.awaitText(".map-card", "在以名称显示的组织中");
            page.screenTo(PICTURES.resolve("found-zh.png"));
            assertThat(page.faults()).isEmpty();
            page.run("history.back()");
            page.await(ROWS);
            page.open("/map?find=studio:nobody&lang=en");
            page.awaitText("#map-notice", "What was asked for is not on this map.");
            assertThat(page.complaints()).doesNotContain("Uncaught", "Content Security Policy");
        }
    }

    @Test
    void organisationsCanBeReadByAllInBothLanguagesOnEveryScreen() {
        try (Page page = Page.as("staff:association", port(), logins())) {
            page.width(1440);
            page.open("/organisations?lang=en");
            for (boolean dark : new boolean[] {false, true}) {
                page.dark(dark);
                for (int width : new int[] {390, 1440}) {
                    page.width(width);
                    for (String language : List.of("zh", "en")) {
                        page.language(language);
                        page.await(ROWS);
                        Path picture = PICTURES.resolve((dark ? "dark-" : "light-") + width + "-" + language + ".png");
                        page.pictureTo(picture);
                        assertThat(page.faults()).as(picture.toString()).isEmpty();
                        assertThat(page.run("return document.documentElement.scrollWidth <= innerWidth"))
                                .as(picture.toString())
                                .isEqualTo(true);
                    }
                }
            }
        }
    }
}
